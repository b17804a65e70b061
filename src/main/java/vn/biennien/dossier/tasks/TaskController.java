package vn.biennien.dossier.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /tasks}, "Việc của tôi": what those who keep the archive have to do next. */
@Controller
class TaskController {
  private final TaskReading reading;

  TaskController(TaskReading reading) {
    this.reading = reading;
  }

  @GetMapping("/tasks")
  String tasks(Model model) {
    model.addAttribute("it", reading.page());
    return "dossier/tasks";
  }
}
