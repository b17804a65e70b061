package vn.biennien.dossier.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.biennien.file.KeptFiles;

/** {@code /tasks}, "Việc của tôi": what those who keep the archive have to do next. */
@Controller
class TaskController {
  private final TaskReading reading;
  private final KeptFiles files;

  TaskController(TaskReading reading, KeptFiles files) {
    this.reading = reading;
    this.files = files;
  }

  @GetMapping("/tasks")
  String tasks(Model model) {
    model.addAttribute("it", reading.page());
    model.addAttribute("quarantined", files.quarantined());
    return "dossier/tasks";
  }
}
