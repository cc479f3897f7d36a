#include "import/join_target.hpp"

#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::importing;

TEST_CASE("join_target: three columns of a form become one text", "[import]") {
    auto const [nature, value, unit, target] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥", "115", "家", "≥115家"},
            {"大于等于", "95", "%", "≥95%"},
            {"＝", "100", "%", "=100%"},
            {"小于等于", "202.6", "万元", "≤202.6万元"},
            {"定性", "提升", "", "提升"},
            {"定性", "优", "/", "优"},
            {"≥", "≥5", "个", "≥5个"},
            {"≥", "5个", "个", "≥5个"},
            {"", "5个", "", "5个"},
            {"≥", "", "家", ""},
        }));
    CAPTURE(nature, value, unit);
    CHECK(join_target(nature, value, unit) == target);
}
