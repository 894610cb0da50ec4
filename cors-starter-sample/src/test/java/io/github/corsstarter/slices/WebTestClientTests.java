package io.github.corsstarter.slices;

import io.github.corsstarter.autoconfigure.slices.ReactiveSliceTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;

@AutoConfigureWebTestClient
@SpringBootTest(properties = "spring.main.web-application-type=reactive")
class WebTestClientTests extends ReactiveSliceTests {}
