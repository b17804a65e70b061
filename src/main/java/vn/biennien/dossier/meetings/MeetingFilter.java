package vn.biennien.dossier.meetings;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.biennien.shared.BadParameter;
import vn.biennien.shared.ControlledList;
import vn.biennien.shared.Filters;

/**
 * What a list of meetings is narrowed to.
 *
 * @param year of the date, else of the edition
 * @param jurisdiction a slug; stands for what it succeeded as well
 * @param mechanism {@code guangxi} or {@code yunnan}: with which of them the provinces met
 */
public record MeetingFilter(
    @Nullable Integer year,
    @Nullable String jurisdiction,
    @Nullable String series,
    @Nullable String format,
    @Nullable String mechanism) {
  private static final String PATH = "/meetings";
  private static final Set<String> MECHANISMS = Set.of("guangxi", "yunnan");

  static MeetingFilter of(
      @Nullable Integer year,
      @Nullable String jurisdiction,
      @Nullable String series,
      @Nullable String format,
      @Nullable String mechanism) {
    if (mechanism != null && !MECHANISMS.contains(mechanism)) {
      throw new BadParameter("mechanism", "bad.code");
    }
    return new MeetingFilter(
        Filters.year(year),
        Filters.words("jurisdiction", jurisdiction, 100),
        Filters.code("series", series, ControlledList.MEETING_SERIES),
        Filters.code("format", format, ControlledList.MEETING_FORMATS),
        mechanism);
  }

  public boolean any() {
    return !address(null).equals(PATH);
  }

  /** The list's address without one of the filters, or with all of them where that is null. */
  public String address(@Nullable String without) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
    add(address, without, "year", year);
    add(address, without, "jurisdiction", jurisdiction);
    add(address, without, "series", series);
    add(address, without, "format", format);
    add(address, without, "mechanism", mechanism);
    return address.encode().toUriString();
  }

  private static void add(
      UriComponentsBuilder address, @Nullable String without, String name, @Nullable Object value) {
    if (value != null && !name.equals(without)) {
      address.queryParam(name, value);
    }
  }
}
