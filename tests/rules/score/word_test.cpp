#include "tests/catch.hpp"
#include "tests/rules/score/scored.hpp"

using namespace jixiao;
using namespace jixiao::testing;
using score::Missing;

namespace {

EnteredScore points(std::string const& text) {
    return {number(text), false, text, {"a.yaml", 3, 1, 1}};
}
EnteredScore share(std::string const& percent) {
    return {number(percent).shifted(-2).value(), true, percent + "%", {"a.yaml", 3, 1, 1}};
}
std::string score_of(Scored const& scored) {
    return scored.row().score ? scored.row().score->text() : "-";
}

}  // namespace

TEST_CASE("score: a word has all points or waits for a score", "[score]") {
    // 达成预期指标, 8 points: 8 (a filled form).
    auto const [word, without, as_final] = GENERATE(table<std::string, std::string, std::string>({
        {"达成预期指标", "8", "8"},
        {"部分达成", "-", "4.8"},
        {"未达成", "-", "0"},
    }));
    CAPTURE(word);
    auto const entry = row("持续提升").actual("2024", word);
    CHECK(score_of(scored(entry, "8")) == without);
    CHECK(score_of(scored(entry, "8", sample_profile(), Missing::counts_zero)) == as_final);
}

TEST_CASE("score: an entered score stands within its band", "[score]") {
    auto const [word, entered, score, finding] =
        GENERATE(table<std::string, EnteredScore, std::string, std::string>({
            {"达成", points("9"), "9", ""},
            {"达成", points("8"), "8", ""},
            {"达成", points("7.9"), "7.9", "score-band"},
            {"达成", points("10.5"), "10", "score-band"},
            {"部分达成", points("8"), "8", ""},
            {"部分达成", points("6"), "6", ""},
            {"部分达成", points("5.9"), "5.9", "score-band"},
            {"部分达成", share("75"), "7.5", ""},
            {"部分达成", share("85"), "8.5", "score-band"},
            {"未达成", points("0"), "0", ""},
            {"未达成", share("60"), "6", ""},
            {"未达成", points("6.1"), "6.1", "score-band"},
        }));
    CAPTURE(word, entered.text);
    auto const got = scored(row("持续提升").actual("2024", word).scored(entered), "10");
    CHECK(score_of(got) == score);
    CHECK(got.findings() == finding);
    CHECK(got.row().is_entered);
    CHECK(got.row().needs_reason == (word != "达成" || score != "10"));
}

TEST_CASE("score: what a formula decides takes no entered score", "[score]") {
    auto const got = scored(row("≥10家").actual("2024", "5家").scored(points("9")), "10");
    CHECK(score_of(got) == "5");
    CHECK(got.findings() == "score-computed");
}

TEST_CASE("score: grades and dates are reached or not", "[score]") {
    auto const [target, actual, score, needs] =
        GENERATE(table<std::string, std::string, std::string, bool>({
            {"三星及以上", "四星", "10", false},
            {"三星及以上", "二星", "0", true},
            {"=三星", "四星", "10", true},
            {"6月底前", "2024-06-20", "10", false},
            {"6月底前", "2024-07-20", "0", true},
            {"不发生安全事故", "达成", "10", false},
            {"不发生安全事故", "0起", "10", false},
            {"不发生安全事故", "1起", "0", true},
        }));
    CAPTURE(target, actual);
    auto const got = scored(row(target).actual("2024", actual), "10");
    CHECK(score_of(got) == score);
    CHECK(got.row().needs_reason == needs);
}

TEST_CASE("score: a late date or a missed grade may have a score entered", "[score]") {
    CHECK(score_of(scored(row("6月底前").actual("2024", "2024-07-20").scored(points("6")), "10")) ==
          "6");
}
