package vn.biennien.ingest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.biennien.file.Attachments;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Faults;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;
import vn.biennien.shared.Sensitivity;

/** {@code /import/files}: many texts at once, and how far their taking in is. */
@Controller
@RequiredArgsConstructor
class IntakeController {
  private static final int MOST_FILES = 200;

  /** A page that is not finished asks again after so many seconds, also without JavaScript. */
  private static final String SECONDS = "3";

  private final Intake intake;
  private final IntakeWorker worker;
  private final Attachments attachments;

  @GetMapping("/import/files")
  String form(Model model) {
    return page(Sensitivity.INTERNAL.code(), false, model);
  }

  @PostMapping("/import/files")
  Object handIn(
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String sensitivity,
      @RequestParam(defaultValue = "false") boolean noSecret,
      HttpServletResponse response,
      Model model) {
    List<MultipartFile> chosen =
        files == null ? List.of() : files.stream().filter(IntakeController::isChosen).toList();
    try {
      check(chosen, sensitivity, noSecret);
    } catch (Refused refused) {
      refused.tell(model, response);
      return page(sensitivity, noSecret, model);
    }
    long id = intake.handIn(chosen.stream().map(this::take).toList(), String.valueOf(sensitivity));
    worker.wake();
    return SeeOther.to("/import/files/" + id);
  }

  private static void check(
      List<MultipartFile> files, @Nullable String sensitivity, boolean noSecret) {
    Faults faults = new Faults();
    faults.unless(!files.isEmpty(), "files", "files.refused.none");
    faults.unless(files.size() <= MOST_FILES, "files", "intake.refused.many", MOST_FILES);
    faults.unless(
        ControlledList.SENSITIVITIES.has(sensitivity), "sensitivity", "import.form.nosensitivity");
    faults.unless(noSecret, "noSecret", "import.form.unconfirmed");
    faults.refuse();
  }

  /** A browser sends one without a name where none was chosen. */
  private static boolean isChosen(@Nullable MultipartFile file) {
    return file != null
        && file.getOriginalFilename() != null
        && !file.getOriginalFilename().isBlank();
  }

  /** What is no paper at all is told at once, and the others are taken all the same. */
  private Intake.Handed take(MultipartFile file) {
    try {
      if (file.isEmpty()) {
        throw new Refused("files", "import.fault.empty");
      }
      Attachments.Taken taken = attachments.take(file, "files");
      return new Intake.Handed(taken.name(), taken, null);
    } catch (Refused refused) {
      return new Intake.Handed(
          ImportService.Delivery.bare(file.getOriginalFilename()),
          null,
          refused.faults().getFirst());
    }
  }

  private static String page(@Nullable String sensitivity, boolean noSecret, Model model) {
    model.addAttribute("sensitivity", sensitivity);
    model.addAttribute("noSecret", noSecret);
    model.addAttribute("sensitivities", ControlledList.SENSITIVITIES.codes());
    model.addAttribute("most", MOST_FILES);
    return "ingest/files";
  }

  @GetMapping("/import/files/{id}")
  String progress(@PathVariable long id, HttpServletResponse response, Model model) {
    Intake.Batch batch = intake.batch(id);
    if (!batch.isFinished()) {
      response.setHeader("Refresh", SECONDS);
    }
    model.addAttribute("batch", batch);
    return "ingest/batch";
  }
}
