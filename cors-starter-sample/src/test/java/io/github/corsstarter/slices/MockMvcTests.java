package io.github.corsstarter.slices;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@AutoConfigureMockMvc
@SpringBootTest(
    classes = SliceApplication.class,
    properties = {
      "cors.policies.app.paths=/api/**",
      "cors.policies.app.allowed-origins=https://app.example.com"
    })
class MockMvcTests {

  @Autowired private MockMvc mvc;

  @Test
  void preflightIsAnswered() throws Exception {
    mvc.perform(
            options("/api/greeting")
                .header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "GET"))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Access-Control-Allow-Origin", "https://app.example.com"));
  }

  @Test
  void strangerIsRejected() throws Exception {
    mvc.perform(get("/api/greeting").header("Origin", "https://stranger.example"))
        .andExpect(status().isForbidden())
        .andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
  }

  /** A 401 where Spring Security is on, behind our filter. */
  @Test
  void answerOfTheApplicationIsReadable() throws Exception {
    mvc.perform(get("/api/greeting").header("Origin", "https://app.example.com"))
        .andExpect(header().string("Access-Control-Allow-Origin", "https://app.example.com"))
        .andExpect(header().string("Vary", "Origin"));
  }
}
