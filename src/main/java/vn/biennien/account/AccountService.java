package vn.biennien.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.biennien.shared.Change;
import vn.biennien.shared.NotFoundException;
import vn.biennien.shared.Refused;

/**
 * Who may sign in, and as what. Whatever takes a right away ends the sessions of that account at
 * once, and there is always an administrator.
 */
@Service
@RequiredArgsConstructor
class AccountService {
  private final AccountRepository accounts;
  private final PasswordEncoder passwords;
  private final FindByIndexNameSessionRepository<?> sessions;
  private final ApplicationEventPublisher events;
  private final JdbcClient sql;

  /** An account as the list shows it. */
  record ListedAccount(
      long id,
      String username,
      String displayName,
      String role,
      boolean enabled,
      List<String> keeps) {}

  /** A jurisdiction that may be kept. */
  record Jurisdiction(String slug, String name) {}

  List<Jurisdiction> jurisdictions() {
    return sql.sql(
            "select slug, name from jurisdiction where side = 'VN' and valid_to is null order by position")
        .query(Jurisdiction.class)
        .list();
  }

  /**
   * @param slugs whose records the account keeps; none for those of all
   * @throws Refused when one of them is not there: left out, it could make the account keep all
   */
  @Transactional
  void keep(long id, List<String> slugs) {
    Account account = find(id);
    Set<String> known = sql.sql("select slug from jurisdiction").query(String.class).set();
    List<Refused.Fault> faults =
        slugs.stream()
            .filter(slug -> !known.contains(slug))
            .map(slug -> Refused.Fault.unlisted("keeps" + id, slug))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    sql.sql("delete from account_jurisdiction where account_id = ?").param(id).update();
    for (String slug : slugs) {
      sql.sql(
              "insert into account_jurisdiction (account_id, jurisdiction_id) select :id, j.id from jurisdiction j where j.slug = :slug on conflict do nothing")
          .param("id", id)
          .param("slug", slug)
          .update();
    }
    end(account.username());
    tell("account.keeps", account.username() + ": " + String.join(", ", slugs));
  }

  List<ListedAccount> list() {
    return sql.sql(
            """
            select a.id, a.username, a.display_name, a.role, a.enabled, coalesce((
              select string_agg(j.slug, ',' order by j.position) from account_jurisdiction k
              join jurisdiction j on j.id = k.jurisdiction_id where k.account_id = a.id), '') as keeps
            from account a order by a.username collate "C"
            """)
        .query(ListedAccount.class)
        .list();
  }

  /**
   * @throws Refused when it is the last administrator's
   */
  @Transactional
  void change(long id, String role) {
    Account account = find(id);
    if (!Invitations.ROLES.contains(role)) {
      throw new Refused("role", "accounts.refused.role");
    }
    if (!role.equals("admin")) {
      requireAnother(account);
    }
    account.becomes(role);
    end(account.username());
    tell("account.role", account.username() + ", " + role);
  }

  /**
   * @throws Refused when it is the last administrator's
   */
  @Transactional
  void enable(long id, boolean enabled) {
    Account account = find(id);
    if (!enabled) {
      requireAnother(account);
      end(account.username());
    }
    account.enable(enabled);
    tell(enabled ? "account.enabled" : "account.disabled", account.username());
  }

  private void requireAnother(Account account) {
    if (account.role().equals("admin")
        && account.enabled()
        && !accounts.existsByRoleAndEnabledTrueAndIdNot("admin", account.id())) {
      throw new Refused("role", "accounts.refused.last");
    }
  }

  /** Whether it is the account's password. */
  boolean knows(String username, String password) {
    return accounts
        .findByUsername(username)
        .filter(account -> passwords.matches(password, account.passwordHash()))
        .isPresent();
  }

  @Transactional
  void enter(String username, String password) {
    find(username).enters(String.valueOf(passwords.encode(password)));
    end(username);
    tell("account.password", username);
  }

  String name(String username) {
    return accounts.findByUsername(username).map(Account::displayName).orElse(username);
  }

  /**
   * @throws Refused when nothing is given
   */
  @Transactional
  void call(String username, @Nullable String displayName) {
    if (displayName == null || displayName.isBlank() || displayName.strip().length() > 120) {
      throw new Refused("displayName", "own.refused.name");
    }
    find(username).isCalled(Normalizer.normalize(displayName.strip(), Normalizer.Form.NFC));
    tell("account.called", username + ", " + displayName.strip());
  }

  private Account find(long id) {
    return accounts.findById(id).orElseThrow(() -> new NotFoundException("page"));
  }

  private Account find(String username) {
    return accounts.findByUsername(username).orElseThrow(() -> new NotFoundException("page"));
  }

  private void end(String username) {
    sessions.findByPrincipalName(username).keySet().forEach(sessions::deleteById);
  }

  private void tell(String action, String detail) {
    events.publishEvent(new Change(action, "/settings/accounts", detail));
  }
}
