package musterland;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** An issuer for one service and two resources: a key, a client, and what a token says beyond the usual. */
@SpringBootApplication
public class Issuer {
  private static final String CLAIMS = "https://w3id.org/pruefstein/claims/";
  private static final String USUAL = "https://ki.musterland.example/v1";
  private static final Set<String> RESOURCES = Set.of(USUAL, "https://ki.musterland.example/mcp");

  public static void main(String[] arguments) {
    SpringApplication.run(Issuer.class, arguments);
  }

  @Bean
  RegisteredClientRepository clients(@Value("${CLIENT_SECRET}") String secret) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId("1")
            .clientId("pruefstein")
            .clientSecret("{noop}" + secret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenSettings(
                TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(5)).build())
            .build());
  }

  @Bean
  JWKSource<SecurityContext> keys() throws JOSEException {
    var key = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256);
    return new ImmutableJWKSet<>(new JWKSet(key.keyIDFromThumbprint(true).generate()));
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> token() {
    return context -> {
      context.getJwsHeader().algorithm(SignatureAlgorithm.ES256).type("at+jwt");
      context
          .getClaims()
          .audience(List.of(resource(context)))
          .claim("client_id", context.getRegisteredClient().getClientId())
          .claim(CLAIMS + "land", "DE")
          .claim(CLAIMS + "tenant", "musterland-amt-a")
          .claim(CLAIMS + "subject_type", "service");
    };
  }

  /** The resource that was asked for (RFC 8707), which the product itself does not read. */
  private static String resource(JwtEncodingContext context) {
    if (!(context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken grant))
      return USUAL;
    var asked = grant.getAdditionalParameters().getOrDefault("resource", USUAL);
    if (asked instanceof String resource && RESOURCES.contains(resource)) return resource;
    throw new OAuth2AuthenticationException(new OAuth2Error("invalid_target"));
  }
}
