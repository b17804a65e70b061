package vn.biennien.file;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;

/**
 * The files of a document: handing them out, and adding to them; and an administrator's word on
 * those of which no record speaks, which {@code /tasks} tells of.
 */
@Controller
@RequiredArgsConstructor
class AttachmentController {
  private final Attachments attachments;
  private final KeptFiles kept;

  /** Always as a file to keep, never shown as a page of the archive. */
  @GetMapping("/documents/{id}/files/{file}")
  ResponseEntity<Resource> open(@PathVariable long id, @PathVariable long file) {
    Attachments.Opened opened = attachments.open(id, file);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(opened.mediaType()))
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(opened.file()));
  }

  @GetMapping("/documents/{id}/files/new")
  String ask(@PathVariable long id, Model model) {
    return page(id, null, false, model);
  }

  @PostMapping("/documents/{id}/files")
  Object add(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(defaultValue = "false") boolean noSecret,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    attachments.require(id);
    List<Attachments.Taken> taken = new ArrayList<>();
    try {
      List<MultipartFile> sent =
          files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
      check(sent, noSecret);
      sent.forEach(file -> taken.add(attachments.takeUnmarked(file, "files")));
      taken.forEach(file -> attachments.add(id, file, note));
      flash.addFlashAttribute("saved", "files.saved");
      return SeeOther.to("/documents/" + id + "#tep");
    } catch (Refused refused) {
      attachments.forget(taken);
      response.setStatus(refused.status().value());
      model.addAttribute("faults", refused.faults());
      return page(id, note, noSecret, model);
    }
  }

  @PostMapping("/settings/quarantine/removal")
  Object removeDue(@RequestParam(defaultValue = "false") boolean sure, RedirectAttributes flash) {
    if (sure) {
      kept.removeDue();
    }
    flash.addFlashAttribute("saved", sure ? "tasks.quarantine.removed" : "tasks.quarantine.unsure");
    return SeeOther.to("/tasks");
  }

  private static void check(List<MultipartFile> sent, boolean noSecret) {
    List<Refused.Fault> faults = new ArrayList<>();
    if (sent.isEmpty()) {
      faults.add(new Refused.Fault("files", "files.refused.none", List.of()));
    }
    if (!noSecret) {
      faults.add(new Refused.Fault("noSecret", "import.form.unconfirmed", List.of()));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
  }

  private String page(long id, @Nullable String note, boolean noSecret, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("subject", attachments.require(id));
    model.addAttribute("note", note);
    model.addAttribute("noSecret", noSecret);
    return "file/add";
  }
}
