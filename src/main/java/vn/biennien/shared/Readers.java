package vn.biennien.shared;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which records the reader of this request may see: public ones always, internal ones once signed
 * in, restricted ones only editors and administrators. Every query over documents and what rests on
 * them takes {@link #sensitivities()}.
 */
@Component
public class Readers {
  public List<String> sensitivities() {
    Authentication reader = SecurityContextHolder.getContext().getAuthentication();
    if (reader == null || reader.getAuthorities().isEmpty() || has(reader, "ROLE_ANONYMOUS")) {
      return List.of("public");
    }
    return has(reader, "ROLE_EDITOR")
        ? List.of("public", "internal", "restricted")
        : List.of("public", "internal");
  }

  public boolean mayRead(String sensitivity) {
    return sensitivities().contains(sensitivity);
  }

  private static boolean has(Authentication reader, String authority) {
    return reader.getAuthorities().stream().anyMatch(a -> authority.equals(a.getAuthority()));
  }
}
