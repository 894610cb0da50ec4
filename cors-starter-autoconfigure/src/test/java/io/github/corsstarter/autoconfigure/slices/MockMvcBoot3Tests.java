package io.github.corsstarter.autoconfigure.slices;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

@AutoConfigureMockMvc
@SpringBootTest
class MockMvcBoot3Tests extends MvcSliceTests {}
