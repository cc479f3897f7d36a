#include "tests/catch.hpp"
#include "tests/rules/targets/given.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using Past = std::map<int, std::string>;

struct HistoryCase {
    std::string name, target;
    Past history;
    std::string code;     // of the rule that is to find something; empty: none of the two
    std::string message;  // empty: any
};

std::vector<HistoryCase> const history_cases{
    {"双创孵化载体绩效考核合格",
     "≥10家",
     {{2022, "23家"}, {2023, "25家"}},
     "lint-below-last-year",
     "≥10家 is 60% below 25家 of 2023"},
    {"高新技术产业增加值增速",
     "≥1%",
     {{2022, "8%"}, {2023, "5%"}},
     "lint-below-last-year",
     "≥1% is 80% below 5% of 2023"},
    {"服务软件企业上云", "≥5家", {{2022, "10家"}, {2023, "10家"}}, "lint-below-last-year", ""},
    {"项目管理", "≥40个", {{2022, "≥80个"}, {2023, "≥80个"}}, "lint-below-last-year", ""},
    {"规上工业总产值",
     "330亿元",
     {{2022, "379亿元"}, {2023, "318亿元"}},
     "lint-below-mean",
     "330亿元 is 5.3% below 348.5亿元, the mean of 2022 (379亿元) and 2023 (318亿元)"},
    {"工业企业产值增幅",
     "≥5%",
     {{2022, "8%"}, {2023, "3%"}},
     "lint-below-mean",
     "≥5% is 9.1% below 5.5%, the mean of 2022 (8%) and 2023 (3%)"},
    {"净增高新技术企业数量", "≥115家", {{2022, "100家"}, {2023, "96家"}}, "", ""},
    {"隐患排查", "110家/年", {{2022, "115家/年"}, {2023, "110家/年"}}, "", ""},
    {"隐患排查", "110家/年", {{2022, "130家/年"}, {2023, "110家/年"}}, "lint-below-mean", ""},
    {"企业研发经费投入增长", "2%-5%", {{2022, "3%"}, {2023, "3%"}}, "", ""},
    {"技术合同成交额", "≥100亿元", {{2022, "101亿元"}, {2023, "90亿元"}}, "", ""},
    {"一年的值", "≥5家", {{2022, "10家"}}, "lint-below-last-year", ""},
    {"另一种单位", "≥5家", {{2022, "10%"}, {2023, "10%"}}, "", ""},
    {"文字", "提升", {{2022, "提升"}, {2023, "提升"}}, "", ""},
    {"办公成本",
     "≤6万元",
     {{2022, "5万元"}, {2023, "5万元"}},
     "lint-below-last-year",
     "≤6万元 is 20% above 5万元 of 2023"},
    {"办公成本", "≤5万元", {{2022, "6万元"}, {2023, "6万元"}}, "", ""},
    {"信访投诉率", "≤5%", {{2022, "3%"}, {2023, "3%"}}, "lint-below-last-year", ""},
};

}  // namespace

TEST_CASE("lint history: a target is easier than the past by its direction", "[targets]") {
    auto const& [name, target, history, code, message] = GENERATE(from_range(history_cases));
    CAPTURE(name, target);
    Book const book{{overall({annual({given(name, target, history)})})}};
    for (std::string const rule : {"lint-below-last-year", "lint-below-mean"}) {
        CAPTURE(rule);
        CHECK(places_of(book, rule).empty() == (rule != code));
    }
    if (!message.empty()) CHECK(message_of(book, code) == message);
}

TEST_CASE("lint history: a bound in a past year is a target and not a value", "[targets]") {
    auto const [text, expected] = GENERATE(table<std::string, bool>(
        {{"≥5台套", true}, {"95%以上", true}, {"5台套", false}, {"约60家", false}}));
    CAPTURE(text);
    CHECK(is_found(given("某指标", "≥5台套", {{2023, text}}), "lint-history-target") == expected);
}

TEST_CASE("lint history: units are the same over the years", "[targets]") {
    auto const [target, past, expected] = GENERATE(table<std::string, std::string, bool>({
        {"≥5家", "5个", true},
        {"≥5家", "5%", true},
        {"≥5家", "5", true},
        {"≥5家", "5家", false},
        {"≥5万元", "50000元", false},
        {"≥5", "5", false},
    }));
    CAPTURE(target, past);
    CHECK(is_found(given("某指标", target, {{2023, past}}), "lint-history-unit") == expected);
}

TEST_CASE("lint history: a row without a past stands out where others have one", "[targets]") {
    Past const past{{2023, "5家"}};
    auto const book = [&](Indicator const& row) {
        return Book{
            {overall({annual({given("甲", "≥5家", past), given("乙", "≥5家", past), row})})}};
    };
    CHECK(places_of(book(given("丙", "≥5家")), "lint-no-history") ==
          std::vector<std::string>{"丙"});
    Book const none{{overall({annual({given("甲", "≥5家"), given("乙", "≥5家")})})}};
    CHECK(places_of(none, "lint-no-history").empty());
    Book const goes_on{{overall({annual({given("持续培训人数", "≥5人"), given("乙", "≥5家")})})}};
    CHECK(places_of(goes_on, "lint-no-history") == std::vector<std::string>{"持续培训人数"});
}
