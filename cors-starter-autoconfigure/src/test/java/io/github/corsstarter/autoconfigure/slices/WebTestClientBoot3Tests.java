package io.github.corsstarter.autoconfigure.slices;

import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;

@AutoConfigureWebTestClient
@SpringBootTest(properties = "spring.main.web-application-type=reactive")
class WebTestClientBoot3Tests extends ReactiveSliceTests {}
