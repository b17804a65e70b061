package vn.biennien.revision;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.biennien.form.FormField;

/**
 * A form as it was sent.
 *
 * @param values what it says now, by the names of the fields
 * @param was what it said when it was opened
 * @param reason why it was changed; empty where nobody said
 */
record SubmittedForm(Map<String, String> values, Map<String, String> was, String reason) {

  static SubmittedForm of(List<FormField> fields, MultiValueMap<String, String> form) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> was = new HashMap<>();
    for (FormField field : fields) {
      String name = field.name();
      was.put(name, first(form, "was." + name));
      boolean theirs = first(form, "choose." + name).equals("theirs");
      values.put(name, theirs ? first(form, "was." + name) : typed(field, form, was.get(name)));
    }
    return new SubmittedForm(values, was, first(form, "reason"));
  }

  private static String typed(
      FormField field, MultiValueMap<String, String> form, @Nullable String was) {
    if (field.ticksSeveral()) {
      return ticked(form.getOrDefault(field.name(), List.of()), was);
    }
    if (!field.quotes()) {
      return first(form, field.name());
    }
    String paragraph = first(form, field.name() + ".paragraph");
    String quote = first(form, field.name() + ".quote");
    return paragraph.isEmpty() && quote.isEmpty() ? "" : paragraph + "|" + quote;
  }

  /** What was ticked already stays in its order, whatever the order of the boxes. */
  private static String ticked(List<String> boxes, @Nullable String was) {
    List<String> before = FormField.lines(filled(was));
    return boxes.stream()
        .map(SubmittedForm::clean)
        .sorted(
            Comparator.comparingInt(
                box -> before.contains(box) ? before.indexOf(box) : before.size()))
        .collect(Collectors.joining("\n"));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : clean(value);
  }

  /** As the archive keeps words: NFC, lines ended as everywhere, nothing around them. */
  private static String clean(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
  }

  /** Nothing typed comes as null. */
  static String filled(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  String value(FormField field) {
    return values.getOrDefault(field.name(), "");
  }

  String was(FormField field) {
    return was.getOrDefault(field.name(), "");
  }

  static boolean same(String one, String other) {
    return clean(one).equals(clean(other));
  }
}
