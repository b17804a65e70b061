package vn.biennien.search.index;

import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.ProgrammaticMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import vn.biennien.commitment.Commitment;
import vn.biennien.document.Passage;
import vn.biennien.gate.BorderObject;
import vn.biennien.meeting.Meeting;
import vn.biennien.paper.Paper;
import vn.biennien.person.Person;
import vn.biennien.person.Posting;

/**
 * Which records are indexed. It stands here and not as annotations on the entities, because what a
 * passage is found by (its document's meetings, gates, fields) belongs to rooms that the documents
 * know nothing of.
 */
final class IndexMapping {

  /** Every sort of record, by what the view {@code search_entry} calls it. */
  static final Map<String, Class<?>> KINDS =
      Map.of(
          "passage", Passage.class,
          "meeting", Meeting.class,
          "person", Person.class,
          "posting", Posting.class,
          "gate", BorderObject.class,
          "commitment", Commitment.class,
          "paper", Paper.class);

  void configure(HibernateOrmMappingConfigurationContext context) {
    ProgrammaticMappingConfigurationContext mapping = context.programmaticMapping();
    TypeMappingStep passage = mapping.type(Passage.class);
    passage
        .indexed()
        .routingBinder(routing -> {
          routing.dependencies().use("searchable");
          routing.bridge(Passage.class, new Searchable());
        });
    passage.binder(new PassageBinder());
    named(mapping, Meeting.class, "meeting", Meeting::id, "title", "date");
    named(mapping, Person.class, "person", Person::id, "name", "nameZh", "aliases");
    named(mapping, Posting.class, "posting", Posting::id, "title", "organisation", "person.name");
    named(mapping, BorderObject.class, "gate", BorderObject::id, "object", "vn", "cn", "cnZh");
    named(mapping, Commitment.class, "commitment", Commitment::id, "facts.summary", "facts.target");
    named(mapping, Paper.class, "paper", Paper::id, "facts.title", "facts.number", "facts.symbol");
  }

  private static <T> void named(
      ProgrammaticMappingConfigurationContext mapping,
      Class<T> type,
      String kind,
      Function<T, Long> id,
      String... properties) {
    TypeMappingStep step = mapping.type(type);
    step.indexed();
    step.binder(new NameBinder<>(type, kind, id, properties));
  }

  /** Keeps website furniture out of the index, captions excepted. */
  private static final class Searchable implements RoutingBridge<Passage> {

    @Override
    public void route(
        DocumentRoutes routes, Object id, Passage passage, RoutingBridgeRouteContext context) {
      if (passage.searchable()) {
        routes.addRoute();
      } else {
        routes.notIndexed();
      }
    }

    /** It may have been indexed before an annotation said that it is furniture. */
    @Override
    public void previousRoutes(
        DocumentRoutes routes, Object id, Passage passage, RoutingBridgeRouteContext context) {
      routes.addRoute();
    }
  }
}
