package vn.biennien.search.index;

import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.engine.cfg.EngineSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.biennien.search.analysis.IndexAnalysis;
import vn.biennien.search.query.Ranking;
import vn.biennien.search.query.Rules;
import vn.biennien.search.query.Synonyms;
import vn.biennien.shared.ArchiveProperties;

/**
 * Sets the index up: where it lies, how it analyses, and that no change is lost on its way there.
 */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

  private static final Logger log = LoggerFactory.getLogger(IndexConfiguration.class);

  @Bean
  HibernatePropertiesCustomizer searchProperties(
      ArchiveProperties archive, ApplicationEventPublisher events) {
    return properties ->
        properties.putAll(
            Map.of(
                BackendSettings.backendKey(LuceneIndexSettings.DIRECTORY_ROOT),
                archive.directory().resolve("search").toString(),
                BackendSettings.backendKey(LuceneBackendSettings.ANALYSIS_CONFIGURER),
                BeanReference.ofInstance((LuceneAnalysisConfigurer) IndexConfiguration::analysis),
                HibernateOrmMapperSettings.MAPPING_CONFIGURER,
                BeanReference.ofInstance(
                    (HibernateOrmSearchMappingConfigurer) new IndexMapping()::configure),
                EngineSettings.BACKGROUND_FAILURE_HANDLER,
                BeanReference.ofInstance((FailureHandler) new BackgroundFailures(events))));
  }

  /** How questions are read, and what counts in the order of their answers. */
  @Bean
  Rules rules() {
    return Rules.ALL;
  }

  @Bean
  Synonyms synonyms() {
    return Synonyms.load();
  }

  private static void analysis(LuceneAnalysisConfigurationContext context) {
    IndexAnalysis.analyzers()
        .forEach((name, analyzer) -> context.analyzer(name).instance(analyzer));
    context.similarity(Ranking.WORDS);
  }

  /** Hears what fails where nobody waits for it, such as the writing of changes into the index. */
  private record BackgroundFailures(ApplicationEventPublisher events) implements FailureHandler {

    @Override
    public void handle(FailureContext failure) {
      suspect(failure, failure.failingOperation());
    }

    @Override
    public void handle(EntityIndexingFailureContext failure) {
      suspect(failure, failure.failingEntityReferences());
    }

    private void suspect(FailureContext failure, Object failing) {
      log.error("Search index: {}", failing, failure.throwable());
      events.publishEvent(new ArchiveIndex.Suspected(failure.throwable()));
    }
  }
}
