// Streams of NDJSON whose records have different keys: what is remembered of one must not be
// written for another that lacks a key, has one more, or has them in another order. A record like
// its neighbours in all but one key is judged as it is alone, and as it is when it is read in full.

#include "read/records/plain_record.hpp"
#include "tests/app/bulk/ways.hpp"
#include "tests/bench/peers/records.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace jixiao;
using namespace jixiao::tests;
using bench::Dice;
using bulk::Form;

namespace mixed_shapes {
namespace {

using Words = std::vector<std::string>;

/// Records that ask for the same, so that little else tells them apart.
struct Family {
    std::string name;
    Words targets, units, actuals;
};
std::vector<Family> const families{
    {"安全事故起数", {"不发生事故", "0起", "≤0起"}, {"起"}, {"0起", "0", "1起"}},
    {"安全事故起数", {"不发生事故"}, {"起", "次"}, {"0起"}},
    {"新增企业数", {"≥10家", "≥12家"}, {"家"}, {"4家", "9家", "13家", "5"}},
    {"企业总数", {"10家", "约10家"}, {"家", "户"}, {"4家", "10家", "11家"}},
    {"培训人数", {"5-8", "≥6"}, {"人", "家"}, {"2", "6", "9"}},
    {"检查覆盖率", {"≥90%"}, {"%"}, {"80%", "89%", "95%", "0.9"}},
    {"投诉率", {"≤10%"}, {"%"}, {"3%", "9%", "10.5%"}},
    {"补贴资金（万元）", {"≤10万元", "约10万元"}, {"万元", "元"}, {"4万元", "9万元", "12万元"}},
    {"开展巡查", {"≥2次/月"}, {"次/月"}, {"4次", "6次", "18次"}},
    {"服务水平", {"提升", "良好"}, {"%"}, {"达成", "未达成", "未到期", "不适用"}},
};

/// The other keys, each with few values. Every one that the short way reads is among them, or a
/// test below fails: so a new key is drawn here before it can change a verdict unseen.
std::vector<std::pair<std::string, Words>> const more_keys{
    {"values", {"to-date", "in-period"}},
    {"aggregation", {"sum", "last", "average"}},
    {"path", {"产出指标/数量指标", "成本指标/经济成本指标"}},
    {"term", {"2024", "2024", "2023"}},
    {"previous", {"2024Q1", "2024Q2"}},
    {"weight", {"5", "2.5", "0"}},
    {"id", {"A-1", "A-2"}},
    {"body", {"某市甲局", "某市乙局"}},
    {"table", {"部门整体", "某项目"}},
    {"goal", {"年度目标"}},
    {"basis", {"某文件"}},
    {"owner", {"某处"}},
    {"note", {"照上年"}},
};
/// Those that only the full reading knows.
std::vector<std::pair<std::string, Words>> const rare_keys{
    {"plan", {"一季度完成"}},
    {"direction", {"higher-is-better", "lower-is-better"}},
};
Words const drawn_elsewhere{"name", "target", "unit", "history", "actuals"};

std::vector<Words> const reported{{"2024Q1", "2024Q3"},
                                  {"2024Q1", "2024Q2", "2024Q3"},
                                  {"2024H1", "2024Q3"},
                                  {"2024Q3"},
                                  {"2024Q1", "2024Q2"}};
Words const beside{"2023", "2023Q4", "2024Q4", "2025Q1"};
Words const past{"96家", "5起", "100万元", "8%"};

template <class Value>
Value const& one_of(std::vector<Value> const& from, Dice& dice) {
    return from[static_cast<std::size_t>(
        dice.between(0, static_cast<std::int64_t>(from.size()) - 1))];
}

std::string in_quotes(std::string const& text) {
    return '"' + text + '"';
}

/// "产出指标/数量指标" as a list.
std::string list_of(std::string steps) {
    for (auto at = steps.find('/'); at != steps.npos; at = steps.find('/'))
        steps.replace(at, 1, "\",\"");
    return "[" + in_quotes(steps) + "]";
}

/// The keys of records, each with what it may hold, and the periods of their maps, in an order of
/// their own.
struct Shape {
    std::vector<std::pair<std::string, Words>> keys;
    Words years, periods;
};

/// A shape of no more keys than a record must have.
Shape bare_shape(Family const& family, Dice& dice) {
    return {{{"name", {family.name}}, {"target", family.targets}, {"actuals", family.actuals}},
            {},
            one_of(reported, dice)};
}

/// The shape with one key more or one less, and its keys in another order.
Shape turned(Shape shape, Family const& family, Dice& dice) {
    auto& keys = shape.keys;
    auto const turn = [&](std::string const& key, Words const& values) {
        auto const is_it = [&](auto const& each) { return each.first == key; };
        if (std::erase_if(keys, is_it) == 0) keys.emplace_back(key, values);
    };
    switch (dice.between(1, 20)) {
        case 1:
        case 2: shape.periods.push_back(one_of(beside, dice)); break;
        case 3: shape.periods = one_of(reported, dice); break;
        case 4:
            shape.years = {"2022"};
            turn("history", past);
            break;
        case 5:
        case 6:
        case 7: turn("unit", family.units); break;
        case 8:
            if (auto const& [key, values] = one_of(rare_keys, dice); dice.happens_in(20))
                turn(key, values);
            break;
        case 9:
        case 10:
        case 11:
        case 12: turn(more_keys.front().first, more_keys.front().second); break;
        default: {
            auto const& [key, values] = one_of(more_keys, dice);
            turn(key, values);
        }
    }
    std::sort(shape.periods.begin(), shape.periods.end());
    auto const same = std::unique(shape.periods.begin(), shape.periods.end());
    shape.periods.erase(same, shape.periods.end());
    for (auto i = keys.size() - 1; i > 0; --i)
        std::swap(keys[i],
                  keys[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(i)))]);
    return shape;
}

std::string map_of(Words const& of, Words const& values, Dice& dice) {
    std::string map;
    for (auto const& key : of)
        map += (map.empty() ? "" : ",") + in_quotes(key) + ":" + in_quotes(one_of(values, dice));
    return "{" + map + "}";
}

std::string drawn_record(Shape const& shape, Dice& dice) {
    std::string line;
    for (auto const& [key, values] : shape.keys) {
        line += (line.empty() ? "" : ",") + in_quotes(key) + ":";
        if (key == "history" || key == "actuals")
            line += map_of(key == "history" ? shape.years : shape.periods, values, dice);
        else
            line += key == "path" ? list_of(one_of(values, dice)) : in_quotes(one_of(values, dice));
    }
    return "{" + line + "}\n";
}

Ways ways_of(Dice& dice) {
    Ways ways;
    ways.form = ways.to = Form::ndjson;
    ways.fields = {"id",   "body",        "table",  "goal",  "name",  "target",
                   "unit", "aggregation", "status", "state", "flags", "rule",
                   "plan", "achievement", "T",      "A",     "S",     "r"};
    ways.values = dice.happens_in(50) ? Values::to_date : Values::in_period;
    if (dice.happens_in(20)) ways.period.reset();
    return ways;
}

/// The same records with a key that changes nothing, and that sends each the long way.
std::string in_full(std::string const& lines) {
    std::string full;
    for (auto const c : lines) {
        if (c == '{' && (full.empty() || full.back() == '\n'))
            full += R"({"waive":[],)";
        else
            full += c;
    }
    return full;
}

}  // namespace

TEST_CASE("every key that the short way reads is drawn in records of mixed shapes") {
    for (auto const& key : bulk::record_keys()) {
        if (!bulk::plain_key(key)) continue;
        CAPTURE(key);
        auto const is_drawn =
            std::any_of(more_keys.begin(), more_keys.end(),
                        [&](auto const& each) { return each.first == key; }) ||
            std::find(drawn_elsewhere.begin(), drawn_elsewhere.end(), key) != drawn_elsewhere.end();
        CHECK(is_drawn);
    }
}

TEST_CASE("records of mixed shapes are each judged as they are alone, and as read in full") {
    auto const seeds = std::getenv("JIXIAO_MANY_ROWS") != nullptr ? 1500U : 60U;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Dice dice{seed};
        auto const& family = families[seed % families.size()];
        std::vector<Shape> shapes{bare_shape(family, dice)};
        while (shapes.size() < 8) shapes.push_back(turned(one_of(shapes, dice), family, dice));
        std::string text;
        for (int i = 0; i < 150; ++i) text += drawn_record(one_of(shapes, dice), dice);
        INFO(seed);
        auto ways = ways_of(dice);
        CHECK(difference(text, profile(), ways) == "");
        CHECK(verdicts_of(judged(text, profile(), ways, true)) ==
              verdicts_of(judged(in_full(text), profile(), ways, false)));
    }
}

TEST_CASE("a record that says what its values count is none of those that do not") {
    std::string const plain =
        R"({"name":"安全事故起数","target":"不发生事故","actuals":{"2024Q1":"0起","2024Q3":"0起"}})";
    auto const stated = [&](std::string const& values) {
        return plain.substr(0, plain.size() - 1) + R"(,"values":")" + values + "\"}\n";
    };
    auto const line = plain + "\n";
    Ways ways;
    ways.form = ways.to = Form::ndjson;
    ways.fields = {"status", "state"};
    for (auto const values : {Values::to_date, Values::in_period}) {
        ways.values = values;
        for (auto const& other : {stated("to-date"), stated("in-period")}) {
            CHECK(difference(line + other + other + line + line + other, profile(), ways) == "");
            CHECK(difference(other + line + line + other + other + line, profile(), ways) == "");
        }
    }
    ways.values = Values::in_period;
    auto const lines = judged(line + stated("to-date"), profile(), ways, true);
    CHECK(
        lines.starts_with("{\"status\":\"unrated\",\"state\":\"missing\"}\n"
                          "{\"status\":\"green\",\"state\":\"rated\"}\n"));
}

}  // namespace mixed_shapes
