package vn.biennien.search;

import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneIndexSettings;
import org.hibernate.search.engine.cfg.BackendSettings;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.orm.cfg.HibernateOrmMapperSettings;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.orm.outboxpolling.cfg.HibernateOrmMapperOutboxPollingSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.biennien.shared.ArchiveProperties;

/**
 * Sets the index up: where it lies, how it analyses, and that no change is lost on its way there.
 */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

  private static final String LUCENE_VERSION = "10.3.2";

  @Bean
  HibernatePropertiesCustomizer searchProperties(ArchiveProperties archive) {
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
                    HibernateOrmMapperSettings.COORDINATION_STRATEGY,
                    HibernateOrmMapperOutboxPollingSettings.COORDINATION_STRATEGY_NAME),
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings
                        .COORDINATION_EVENT_PROCESSOR_PULSE_INTERVAL,
                    1000),
                Map.entry(
                    HibernateOrmMapperOutboxPollingSettings
                        .COORDINATION_EVENT_PROCESSOR_PULSE_EXPIRATION,
                    3000)));
  }

  @Bean
  Synonyms synonyms() {
    return Synonyms.load();
  }

  private static void analysis(LuceneAnalysisConfigurationContext context) {
    context.analyzer(IndexFields.CANONICAL).instance(ArchiveAnalyzer.canonical());
    context.analyzer(IndexFields.FOLDED_WORDS).instance(ArchiveAnalyzer.folded());
    context.analyzer(IndexFields.FOLDED_PAIRS).instance(ArchiveAnalyzer.foldedPairs());
    context.analyzer(IndexFields.SPELLED_PAIRS).instance(ArchiveAnalyzer.spellings());
    context.analyzer(IndexFields.STATED_FACTS).instance(ArchiveAnalyzer.facts());
    context.similarity(PassageSearch.SIMILARITY);
  }
}
