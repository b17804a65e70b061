package vn.biennien.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** An editor at the forms, as a browser without JavaScript sends them. */
record Desk(MockMvcTester web, EntityManager entities) {
  private static final Pattern CONTROL =
      Pattern.compile(
          "<input[^>]*?name=\"([^\"]+)\"[^>]*>|<textarea[^>]*?name=\"([^\"]+)\"[^>]*>(.*?)</textarea>"
              + "|<select[^>]*?name=\"([^\"]+)\"[^>]*>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern SELECTED =
      Pattern.compile("<option value=\"([^\"]*)\" selected=\"selected\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  MvcTestResult get(String address) {
    return web.get().uri(address).with(user("lan").roles("ADMIN", "EDITOR", "READER")).exchange();
  }

  MvcTestResult send(String address, Map<String, ?> form) {
    var fields = new LinkedMultiValueMap<String, String>();
    form.forEach((name, value) -> fields.add(name, String.valueOf(value)));
    return send(address, fields, "ROLE_ADMIN", "ROLE_EDITOR", "ROLE_READER");
  }

  MvcTestResult send(String address, MultiValueMap<String, String> form, String... authorities) {
    MvcTestResult answer =
        web.post()
            .uri(address)
            .formFields(form)
            .with(csrf())
            .with(user("lan").authorities(AuthorityUtils.createAuthorityList(authorities)))
            .exchange();
    entities.flush();
    entities.clear();
    return answer;
  }

  /** Opens the form, changes these fields of it and sends it. */
  MvcTestResult correct(String address, Map<String, String> changes) throws Exception {
    MultiValueMap<String, String> form = opened(address + "/edit");
    changes.forEach(form::set);
    return send(address + "/edit", form, "ROLE_EDITOR", "ROLE_READER");
  }

  /** The form as a browser would send it back untouched. */
  MultiValueMap<String, String> opened(String address) throws Exception {
    MvcTestResult page = get(address);
    assertThat(page).hasStatusOk();
    var form = new LinkedMultiValueMap<String, String>();
    String html = page.getResponse().getContentAsString();
    Matcher control = CONTROL.matcher(html.substring(html.indexOf("<main")));
    while (control.find()) {
      if (control.group(1) != null) {
        take(form, control.group(1), control.group());
      } else if (control.group(2) != null) {
        form.add(control.group(2), HtmlUtils.htmlUnescape(control.group(3)));
      } else {
        Matcher selected = SELECTED.matcher(control.group(5));
        form.add(
            control.group(4), selected.find() ? HtmlUtils.htmlUnescape(selected.group(1)) : "");
      }
    }
    return form;
  }

  private static void take(MultiValueMap<String, String> form, String name, String input) {
    boolean box = input.contains("type=\"checkbox\"") || input.contains("type=\"radio\"");
    if (!name.equals("_csrf") && (!box || input.contains("checked"))) {
      Matcher value = VALUE.matcher(input);
      form.add(name, value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
    }
  }
}
