# The program for a server. The database is another container: docker-compose.yml
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml LICENSE NOTICE ./
RUN ./mvnw -B -ntp -q dependency:go-offline
COPY src src
COPY db/sample db/sample
RUN ./mvnw -B -ntp -q -DskipTests package \
 && java -Djarmode=tools -jar target/biennien.jar extract --destination /program

FROM eclipse-temurin:25-jre
ENV LANG=C.UTF-8
RUN useradd --system --uid 10001 --home-dir /program --shell /usr/sbin/nologin biennien \
 && install -d -o biennien -g biennien /data
COPY --from=build /program /program
COPY docker-health.sh /program/health.sh
USER biennien
WORKDIR /program
VOLUME /data
EXPOSE 8080
ENV SERVER_ADDRESS=0.0.0.0 BIENNIEN_DATA_DIR=/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD ["bash", "/program/health.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "-jar", "biennien.jar"]
