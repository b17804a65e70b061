package vn.biennien.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.ProgrammaticMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.jspecify.annotations.Nullable;
import vn.biennien.commitment.Commitment;
import vn.biennien.document.Passage;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meeting;
import vn.biennien.person.Person;

/**
 * Which records are indexed, and under which words. It stands here and not as annotations on the
 * entities, because what a passage is found by (its document's meetings, gates, fields) belongs to
 * rooms that the documents know nothing of.
 */
final class IndexMapping {

  /** What people call the objects on the border; a gate's own name does not say it. */
  private static final Map<String, String> OBJECTS =
      Map.of(
          "gate_pair", "cặp cửa khẩu",
          "passage", "lối thông quan",
          "special_road", "đường chuyên dụng",
          "opening", "lối mở",
          "market_pair", "cặp chợ biên giới",
          "bridge", "cầu",
          "scenic_area", "khu cảnh quan",
          "sea_route", "tuyến biển");

  void configure(HibernateOrmMappingConfigurationContext context) {
    ProgrammaticMappingConfigurationContext mapping = context.programmaticMapping();
    TypeMappingStep passage = mapping.type(Passage.class);
    passage.indexed().routingBinder(SearchablePassages::bind);
    passage.binder(new PassageBinder());
    named(mapping.type(Meeting.class), new NameBinder<>(Meeting.class, Meeting::title, "title"));
    named(
        mapping.type(Person.class),
        new NameBinder<>(Person.class, IndexMapping::names, "name", "nameZh", "aliases"));
    named(
        mapping.type(BorderObject.class),
        new NameBinder<>(BorderObject.class, IndexMapping::names, "object", "vn", "cn", "cnZh"));
    named(
        mapping.type(Commitment.class),
        new NameBinder<>(Commitment.class, c -> c.facts().summary(), "facts.summary"));
  }

  private static void named(TypeMappingStep type, NameBinder<?> binder) {
    type.indexed();
    type.binder(binder);
  }

  private static String names(Person person) {
    return together(
        Stream.concat(Stream.of(person.name(), person.nameZh()), person.aliases().stream())
            .toList());
  }

  private static String names(BorderObject object) {
    return together(
        Arrays.asList(OBJECTS.getOrDefault(object.object(), ""), object.name(), object.cnZh()));
  }

  private static String together(List<? extends @Nullable String> names) {
    return names.stream().filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
