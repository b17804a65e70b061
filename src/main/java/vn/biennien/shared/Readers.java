package vn.biennien.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the reader of this request sees: of which records, and as of which day. Public ones always,
 * internal ones once signed in, restricted ones only editors and administrators. Every query over
 * documents and what rests on them takes {@link #sensitivities()}; whatever changes with time takes
 * {@link #asOf()}.
 */
@Component("readers")
public class Readers {
  /** The parameter of every page and list that can be seen as of a date. */
  public static final String AS_OF = "asof";

  /**
   * The day up to which things are told, as the request asks ("tính đến ngày"); null for today and
   * all that is known.
   *
   * @throws BadParameter when it is no day between 1900 and 2100
   */
  public @Nullable LocalDate asOf() {
    String asked =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            ? request.getRequest().getParameter(AS_OF)
            : null;
    if (asked == null || asked.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(asked.strip());
      Filters.year(day.getYear());
      return day;
    } catch (DateTimeParseException | BadParameter e) {
      throw new BadParameter(AS_OF, "bad.day");
    }
  }

  public List<String> sensitivities() {
    Authentication reader = SecurityContextHolder.getContext().getAuthentication();
    if (reader == null || reader.getAuthorities().isEmpty() || has(reader, "ROLE_ANONYMOUS")) {
      return Sensitivity.PUBLIC.andBelow();
    }
    return has(reader, "ROLE_EDITOR")
        ? Sensitivity.RESTRICTED.andBelow()
        : Sensitivity.INTERNAL.andBelow();
  }

  /** The beginning of authorities that name a jurisdiction whose records the account keeps. */
  public static final String KEEPS = "KEEPS_";

  /**
   * Whether this editor may change what concerns these jurisdictions. Administrators, and editors
   * of whom no jurisdiction is named, may change all; what concerns none is everybody's.
   */
  public boolean mayKeep(Collection<String> jurisdictions) {
    Authentication editor = SecurityContextHolder.getContext().getAuthentication();
    if (editor == null || has(editor, "ROLE_ADMIN") || jurisdictions.isEmpty()) {
      return true;
    }
    List<String> kept =
        editor.getAuthorities().stream()
            .map(authority -> String.valueOf(authority.getAuthority()))
            .filter(authority -> authority.startsWith(KEEPS))
            .map(authority -> authority.substring(KEEPS.length()))
            .toList();
    return kept.isEmpty() || jurisdictions.stream().anyMatch(kept::contains);
  }

  public boolean mayRead(Sensitivity sensitivity) {
    return mayRead(sensitivity.code());
  }

  public boolean mayRead(String sensitivity) {
    return sensitivities().contains(sensitivity);
  }

  private static boolean has(Authentication reader, String authority) {
    return reader.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()));
  }
}
