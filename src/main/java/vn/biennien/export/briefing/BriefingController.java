package vn.biennien.export.briefing;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.biennien.dossier.prints.BriefingMaterial;
import vn.biennien.dossier.prints.BriefingReading;
import vn.biennien.dossier.timelines.ReadingDay;
import vn.biennien.export.paper.Vietnamese;
import vn.biennien.export.summary.SheetFiles;
import vn.biennien.meeting.MeetingSeries;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Readers;
import vn.biennien.shared.SeeOther;
import vn.biennien.shared.Sensitivity;
import vn.biennien.shared.Slugs;

/** "Phiếu phục vụ lãnh đạo": as a page to print, as PDF, as Word, and as it was kept. */
@Controller
@RequiredArgsConstructor
class BriefingController {
  private final BriefingReading reading;
  private final BriefingFiles files;
  private final KeptPrints kept;
  private final Readers readers;
  private final ReadingDay day;

  /** What a briefing is asked for. */
  record Asked(String series, int year, String jurisdiction) {
    Map<String, String> parameters(@Nullable LocalDate asOf) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("series", series);
      parameters.put("year", String.valueOf(year));
      parameters.put("jurisdiction", jurisdiction);
      if (asOf != null) {
        parameters.put(Readers.AS_OF, asOf.toString());
      }
      return parameters;
    }

    String query(@Nullable LocalDate asOf) {
      return parameters(asOf).entrySet().stream()
          .map(e -> e.getKey() + "=" + e.getValue())
          .collect(Collectors.joining("&"));
    }
  }

  private Asked asked(Map<String, String> given) {
    String series =
        Filters.code(
            "series",
            given.getOrDefault("series", MeetingSeries.SPRING_MEETING.code()),
            ControlledList.MEETING_SERIES);
    String jurisdiction = Filters.words("jurisdiction", given.get("jurisdiction"), 200);
    if (jurisdiction == null || jurisdiction.isBlank() || series == null) {
      throw new BadParameter("jurisdiction", "bad.code");
    }
    if (!Slugs.of(jurisdiction).equals(jurisdiction)) {
      throw new NotFoundException("jurisdiction");
    }
    String year = given.get("year");
    if (year == null || !year.matches("\\d{4}")) {
      throw new BadParameter("year", "bad.year");
    }
    int coming = Objects.requireNonNull(Filters.year(Integer.valueOf(year)));
    if (coming < day.today().getYear()) {
      throw new BadParameter("year", "bad.past"); // what came later would stand before that meeting
    }
    return new Asked(series, coming, jurisdiction);
  }

  private BriefingMaterial material(Asked asked) {
    return reading.read(asked.series(), asked.year(), asked.jurisdiction());
  }

  @GetMapping("/briefings")
  String list(@RequestParam(required = false) @Nullable String jurisdiction, Model model) {
    model.addAttribute("chosen", jurisdiction);
    model.addAttribute("jurisdictions", reading.jurisdictions());
    model.addAttribute("year", day.today().getYear() + 1);
    model.addAttribute("kept", readers.mayRead(Sensitivity.RESTRICTED) ? kept.list() : null);
    return "export/briefings";
  }

  @GetMapping("/briefing")
  String view(@RequestParam Map<String, String> given, Model model) {
    Asked asked = asked(given);
    Vietnamese.page();
    model.addAttribute("brief", files.fitting(material(asked)));
    model.addAttribute("query", asked.query(readers.asOf()));
    model.addAttribute("asked", asked.parameters(readers.asOf()));
    return BriefingFiles.TEMPLATE;
  }

  @GetMapping({"/briefing.pdf", "/briefing.docx"})
  ResponseEntity<byte[]> file(@RequestParam Map<String, String> given, HttpServletRequest request) {
    Asked asked = asked(given);
    Briefing briefing = files.fitting(material(asked));
    String name =
        Slugs.of(
            "phieu phuc vu lanh dao",
            asked.jurisdiction(),
            asked.series(),
            String.valueOf(asked.year()));
    return request.getRequestURI().endsWith(".pdf")
        ? SheetFiles.file(name + ".pdf", files.pdf(briefing))
        : SheetFiles.file(name + ".docx", files.word(briefing));
  }

  /** Keeps what is handed to a leader: the file and all that it was made from. */
  @PostMapping("/briefings")
  RedirectView keep(
      @RequestParam Map<String, String> given, Principal editor, RedirectAttributes flash) {
    Asked asked = asked(given);
    BriefingMaterial material = material(asked);
    Briefing briefing = files.fitting(material);
    long id =
        kept.keep(
            briefing.title() + " – " + briefing.subtitle(),
            asked.query(readers.asOf()),
            material,
            files.pdf(briefing),
            editor.getName());
    flash.addFlashAttribute("saved", id);
    return SeeOther.to("/briefings");
  }

  /** Only editors: it may hold what others must not read. */
  @GetMapping("/briefings/{id:\\d+}.pdf")
  ResponseEntity<byte[]> keptPdf(@PathVariable long id) {
    if (!readers.mayRead(Sensitivity.RESTRICTED)) {
      throw new NotFoundException("print");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .body(kept.pdf(id).orElseThrow(() -> new NotFoundException("print")));
  }
}
