package vn.biennien.ingest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import vn.biennien.file.Attachments;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Refused;
import vn.biennien.shared.SeeOther;
import vn.biennien.shared.Sensitivity;

/**
 * {@code /import}: a text, from a file or pasted, with or without its annotation. Texts that hold a
 * state secret are refused and nothing of them is kept.
 */
@Controller
@RequiredArgsConstructor
class ImportFormController {
  private static final String SECRET = "secret";

  private final Intake intake;
  private final Attachments attachments;
  private final MessageSource messages;

  /**
   * A fault as the page tells it.
   *
   * @param field of the form, to which the summary leads
   * @param pointer into the annotation; empty for the form's own fields
   */
  record Told(String field, String pointer, String sentence) {}

  /**
   * What was filled in, so that nothing of it is lost when it has to be corrected: browsers forget
   * chosen files, so their content comes back as words, where it is not too long for a page.
   *
   * @param words the text, pasted or from a file; empty when there is none
   * @param annotation the annotation, likewise
   * @param sensitivity a code of {@code sensitivities}, or {@code secret}
   * @param noSecret whether the sender says that it holds no state secret
   */
  record ImportForm(String words, String annotation, String sensitivity, boolean noSecret) {
    private static final int MOST = 400_000;

    ImportForm {
      words = words.length() > MOST ? "" : words;
      annotation = annotation.length() > MOST ? "" : annotation;
    }
  }

  @GetMapping("/import")
  String form(Model model) {
    return page(new ImportForm("", "", Sensitivity.INTERNAL.code(), false), List.of(), model);
  }

  @PostMapping("/import")
  Object take(
      @RequestParam(required = false) @Nullable MultipartFile text,
      @RequestParam(required = false) @Nullable MultipartFile annotation,
      @RequestParam(required = false) @Nullable String sensitivity,
      @RequestParam(defaultValue = "false") boolean noSecret,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (SECRET.equals(sensitivity)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      ImportForm nothing = new ImportForm("", "", SECRET, false);
      return page(nothing, List.of(told("sensitivity", "import.form.secret")), model);
    }
    byte[] bytes = bytes(text, request.getParameter("words"));
    byte[] facts = bytes(annotation, request.getParameter("annotationWords"));
    List<Told> faults = new ArrayList<>(faults(bytes, sensitivity, noSecret));
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (faults.isEmpty()) {
      Attachments.Taken from = null;
      try {
        if (text != null && isPaper(bytes)) {
          from = attachments.take(text, "text");
          bytes = attachments.words(from, "text").getBytes(StandardCharsets.UTF_8);
        }
        ImportService.Receipt receipt =
            intake.take(
                new ImportService.Delivery(
                    ImportService.Delivery.bare(text == null ? null : text.getOriginalFilename()),
                    bytes,
                    facts.length == 0 ? null : Annotation.FORM.readTree(facts),
                    String.valueOf(sensitivity),
                    false),
                from);
        return SeeOther.to("/documents/" + receipt.documentId());
      } catch (ImportRefused refused) {
        refused.faults().forEach(fault -> faults.add(told(fault)));
      } catch (Refused refused) {
        status = refused.status();
        refused
            .faults()
            .forEach(f -> faults.add(new Told("text", "", say(f.key(), f.arguments().toArray()))));
      } catch (JacksonException broken) {
        faults.add(told("annotation", "import.json"));
      }
      attachments.forget(from == null ? List.of() : List.of(from));
    }
    response.setStatus(status.value());
    ImportForm sent =
        new ImportForm(
            readable(bytes),
            readable(facts),
            sensitivity == null ? Sensitivity.INTERNAL.code() : sensitivity,
            noSecret);
    return page(sent, faults, model);
  }

  /** A PDF or a Word file, whose words have to be taken out. */
  private static boolean isPaper(byte[] bytes) {
    String begins = new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
    return begins.contains("%PDF-") || begins.startsWith("PK\u0003\u0004");
  }

  private List<Told> faults(byte[] bytes, @Nullable String sensitivity, boolean noSecret) {
    List<Told> faults = new ArrayList<>();
    if (bytes.length == 0) {
      faults.add(told("text", "import.form.notext"));
    }
    if (!ControlledList.SENSITIVITIES.has(sensitivity)) {
      faults.add(told("sensitivity", "import.form.nosensitivity"));
    }
    if (!noSecret) {
      faults.add(told("noSecret", "import.form.unconfirmed"));
    }
    return faults;
  }

  /** A file wins over pasted words; browsers send the line ends of pasted words as CRLF. */
  private static byte[] bytes(@Nullable MultipartFile file, @Nullable String words)
      throws IOException {
    if (file != null && !file.isEmpty()) {
      return file.getBytes();
    }
    return words == null || words.isBlank()
        ? new byte[0]
        : words.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String readable(byte[] bytes) {
    String words = new String(bytes, StandardCharsets.UTF_8);
    boolean plain = words.indexOf('\uFFFD') < 0 && words.indexOf('\0') < 0;
    return plain ? words : "";
  }

  private Told told(Refused.Fault fault) {
    boolean ofText = fault.field().equals("/text");
    return new Told(
        ofText ? "text" : "annotation",
        ofText ? "" : fault.field(),
        say(fault.key(), fault.arguments().toArray()));
  }

  private Told told(String field, String key) {
    return new Told(field, "", say(key));
  }

  private static String page(ImportForm form, List<Told> faults, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("badFields", faults.stream().map(Told::field).distinct().toList());
    model.addAttribute("sensitivities", ControlledList.SENSITIVITIES.codes());
    return "ingest/import";
  }

  private String say(String key, Object... arguments) {
    return String.valueOf(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
  }
}
