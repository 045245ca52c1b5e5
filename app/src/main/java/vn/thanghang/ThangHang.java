package vn.thanghang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ThangHang {

    public static void main(String[] args) {
        SpringApplication.run(ThangHang.class, args);
    }
}
