package vn.biennien.search.index;

import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import vn.biennien.document.Passage;

/** Keeps website furniture out of the index, captions excepted. */
final class SearchablePassages implements RoutingBridge<Passage> {

  static void bind(RoutingBindingContext context) {
    context.dependencies().use("searchable");
    context.bridge(Passage.class, new SearchablePassages());
  }

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
