package vn.biennien.search.index;

import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.engine.cfg.EngineSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.orm.outboxpolling.cfg.HibernateOrmMapperOutboxPollingSettings;
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

  private static final String LUCENE_VERSION = "10.3.2";

  /** How often whatever writes the index says that it lives, in milliseconds. */
  private static final int PULSE = 500;

  /** After how long without a pulse others go on without it. */
  private static final int PULSE_EXPIRATION = 3000;

  /**
   * How many changes are written at once. What changes often meanwhile is written once, so that two
   * hundred edits of a gate are searchable after seconds instead of four minutes.
   */
  private static final int CHANGES_AT_ONCE = 1000;

  @Bean
  HibernatePropertiesCustomizer searchProperties(
      ArchiveProperties archive, ApplicationEventPublisher events) {
    return properties ->
        properties.putAll(
            Map.ofEntries(
                Map.entry(HibernateOrmMapperSettings.ENABLED, true),
                Map.entry(
                    BackendSettings.backendKey(LuceneIndexSettings.DIRECTORY_ROOT),
                    archive.directory().resolve("search").toString()),
                Map.entry(
                    BackendSettings.backendKey(LuceneBackendSettings.LUCENE_VERSION),
                    LUCENE_VERSION),
                Map.entry(
                    BackendSettings.backendKey(LuceneBackendSettings.ANALYSIS_CONFIGURER),
                    BeanReference.ofInstance(
                        (LuceneAnalysisConfigurer) IndexConfiguration::analysis)),
                Map.entry(
                    HibernateOrmMapperSettings.MAPPING_CONFIGURER,
                    BeanReference.ofInstance(
                        (HibernateOrmSearchMappingConfigurer) new IndexMapping()::configure)),
                Map.entry(
                    EngineSettings.BACKGROUND_FAILURE_HANDLER,
                    BeanReference.ofInstance((FailureHandler) new BackgroundFailures(events))),
                Map.entry(
                    HibernateOrmMapperSettings.COORDINATION_STRATEGY,
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_STRATEGY_NAME),
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings
                        .COORDINATION_EVENT_PROCESSOR_PULSE_INTERVAL,
                    PULSE),
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings
                        .COORDINATION_EVENT_PROCESSOR_PULSE_EXPIRATION,
                    PULSE_EXPIRATION),
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_EVENT_PROCESSOR_BATCH_SIZE,
                    CHANGES_AT_ONCE),
                // a rebuild that was killed must not hold changes up for the half minute after
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings
                        .COORDINATION_MASS_INDEXER_PULSE_INTERVAL,
                    PULSE),
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings
                        .COORDINATION_MASS_INDEXER_PULSE_EXPIRATION,
                    PULSE_EXPIRATION)));
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
}
