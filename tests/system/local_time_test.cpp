#include "system/local_time.hpp"

#include "tests/catch.hpp"

#include <cstdlib>

using namespace jixiao;

TEST_CASE("local_time: a recorded time is shown in the zone of the machine", "[system]") {
    auto const [zone, utc, shown] = GENERATE(table<std::string, std::string, std::string>({
        {"CST-8", "2024-10-08T01:02:03Z", "2024-10-08 09:02:03+08:00"},
        {"CST-8", "2024-12-31T16:00:00Z", "2025-01-01 00:00:00+08:00"},
        {"UTC0", "2024-10-08T01:02:03Z", "2024-10-08 01:02:03+00:00"},
        {"XXX3:30", "2024-10-08T01:02:03Z", "2024-10-07 21:32:03-03:30"},
        {"CST-8", "2024-10-08T01:02:03", "2024-10-08T01:02:03"},
        {"CST-8", "yesterday", "yesterday"},
        {"CST-8", "", ""},
    }));
    ::setenv("TZ", zone.c_str(), 1);
    ::tzset();
    CAPTURE(zone, utc);
    CHECK(local_time(utc) == shown);
    ::setenv("TZ", "CST-8", 1);
    ::tzset();
}
