package vn.biennien.dossier.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.biennien.file.Quarantine;

/** {@code /tasks}, "Việc của tôi": what those who keep the archive have to do next. */
@Controller
class TaskController {
  private final TaskReading reading;
  private final Quarantine quarantine;

  TaskController(TaskReading reading, Quarantine quarantine) {
    this.reading = reading;
    this.quarantine = quarantine;
  }

  @GetMapping("/tasks")
  String tasks(Model model) {
    model.addAttribute("it", reading.page());
    model.addAttribute("quarantined", quarantine.rows());
    return "dossier/tasks";
  }
}
