package vn.biennien.dossier.people;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Paging;

/** {@code /people} and {@code /people/{id}}: who took part, in which office, when. */
@Controller
@RequiredArgsConstructor
class PersonController {
  private static final int LONGEST_NAME = 200;

  private final PeopleList list;
  private final PersonReading reading;

  @GetMapping("/people")
  String index(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String side,
      Paging paging,
      Model model) {
    PeopleList.Filter filter = filter(q, side);
    model.addAttribute("filter", filter);
    model.addAttribute("page", list.rows(filter, paging));
    model.addAttribute("sides", list.sides(filter));
    model.addAttribute("address", address(filter.q(), filter.side()));
    model.addAttribute("withoutName", address(null, filter.side()));
    model.addAttribute("withoutSide", address(filter.q(), null));
    return "person/index";
  }

  static PeopleList.Filter filter(@Nullable String q, @Nullable String side) {
    String words = Filters.words("q", q, LONGEST_NAME);
    return new PeopleList.Filter(
        words == null ? null : words.strip().replaceAll("\\s+", " "),
        Filters.code("side", side, ControlledList.SIDES));
  }

  private static String address(@Nullable String q, @Nullable String side) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/people");
    if (q != null) {
      address.queryParam("q", "{q}");
    }
    if (side != null) {
      address.queryParam("side", side);
    }
    return address.encode().buildAndExpand(java.util.Map.of("q", String.valueOf(q))).toUriString();
  }

  @GetMapping("/people/{id}")
  String show(@PathVariable long id, Model model) {
    PersonReading.Page page = reading.page(id).orElseThrow(() -> new NotFoundException("person"));
    model.addAttribute("page", page);
    model.addAttribute("head", page.head());
    return "person/show";
  }
}
