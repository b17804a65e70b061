package vn.biennien.dossier.tasks;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.biennien.file.KeptFiles;

/** {@code /tasks}, "Việc của tôi": what those who keep the archive have to do next. */
@Controller
@RequiredArgsConstructor
class TaskController {
  private final TaskReading reading;
  private final KeptFiles files;

  @GetMapping("/tasks")
  String tasks(Model model) {
    model.addAttribute("it", reading.page());
    model.addAttribute("quarantined", files.quarantined());
    return "dossier/tasks";
  }
}
