// A number of a profile that a ratio is held against must be known to the places of known rows:
// else rows on both sides of it would be taken for alike. Every number of the profile is moved
// here, and every list of bands has one more.

#include "read/workspace/profile_keys.hpp"
#include "tests/app/bulk/ways.hpp"
#include "tests/catch.hpp"

#include <fmt/format.h>

#include <functional>
#include <set>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// A target, with the year's value as T = 1000 of a unit, and where it stands.
struct Asked {
    char const* path;
    char const* name;
    char const* before;
    char const* unit;
    char const* behind;
};
constexpr Asked asked[] = {
    {"产出指标/数量指标", "培育企业", "≥", "家", ""},
    {"产出指标/数量指标", "道路长度", "约", "公里", ""},
    {"成本指标/经济成本指标", "设备购置", "≤", "万元", ""},
    {"产出指标/数量指标", "企业总数", "", "家", "以上"},
    {"产出指标/质量指标", "增长率", "≥", "%", ""},
    {"产出指标/数量指标", "床位数量", "约", "张", ""},
    {"产出指标/数量指标", "车辆拥有量", "=", "辆", ""},
    {"效益指标/经济效益指标", "投诉件数", "约", "件", ""},
    {"产出指标/数量指标", "开展巡查", "≥", "次", "/年"},
};

constexpr std::int64_t target = 1000'0000;  // in ten-thousandths

std::string text_of(std::int64_t ten_thousandths) {
    auto text = fmt::format("{}.{:04}", ten_thousandths / 10'000, ten_thousandths % 10'000);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

/// Rows whose A / T, or A / (T π), stands at and beside the number, as ratios are made of such
/// numbers, and all over from 0 to 2.
std::string rows_around(double number, std::string const& period) {
    constexpr double plan = 0.75;
    std::set<std::int64_t> actuals;
    for (auto const ratio : {number, 1 / number, 1 + number, 1 - number, 2 * (1 - number),
                             number * 0.95, number * 1.05})
        for (auto const of : {1.0, plan})
            for (auto const beside : {-1, 0, 1})
                actuals.insert(static_cast<std::int64_t>(ratio * of * target + 0.5) + beside);
    actuals.insert(static_cast<std::int64_t>((number + plan) * target + 0.5) - 1);
    actuals.insert(static_cast<std::int64_t>((number + plan) * target + 0.5) + 1);
    for (int i = 0; i <= 10; ++i) actuals.insert(target / 5 * i);
    auto rows = "id,path,name,target,2024Q1,2024Q2," + period + "\n";
    int id = 0;
    for (auto const& [path, name, before, unit, behind] : asked)
        for (auto const actual : actuals) {
            if (actual < 0 || actual > 90 * target) continue;
            rows += fmt::format("{},{},{},{}1000{}{},0{},0{},{}{}\n", ++id, path, name, before,
                                unit, behind, unit, unit, text_of(actual), unit);
        }
    return rows;
}

/// Calls `check` with the profile for each of its values that has a number, that number being
/// another.
struct EachMoved {
    Profile profile;
    std::function<void(Profile const&, std::string const&, double)> check;

    static constexpr double moved = 0.7321;
    static Decimal moved_number() { return *Decimal::from_text("0.7321"); }

    void operator()(char const* section, char const* key, Decimal Profile::*member) const {
        auto changed = profile;
        auto const& before = profile.*member;
        // A factor stays one.
        auto const above = before > Decimal{1};
        changed.*member = above ? *Decimal::from_text("1.7321") : moved_number();
        check(changed, fmt::format("{}.{}", section, key), above ? 1 + moved : moved);
    }
    void bands(char const* section, char const* key, Profile& changed,
               std::vector<Band>& bands) const {
        for (auto const status : {Status::red, Status::amber, Status::green}) {
            bands.insert(bands.begin(), {status, {}, moved_number()});
            check(changed, fmt::format("{}.{}", section, key), moved);
            bands.erase(bands.begin());
        }
    }
    void operator()(char const* section, char const* key,
                    std::vector<Band> Profile::*member) const {
        auto changed = profile;
        bands(section, key, changed, changed.*member);
    }
    void operator()(char const* section, char const* key, StatusBands Profile::*member) const {
        auto changed = profile;
        bands(section, key, changed, (changed.*member).bands);
    }
    template <class Other>
    void operator()(char const*, char const*, Other const&) const {}
};

}  // namespace

TEST_CASE("a number of the profile decides of remembered rows wherever it is moved") {
    struct Case {
        char const* profile;
        char const* period;
        Values values;
    };
    auto const each = GENERATE(values<Case>(
        {{"jilin", "2024Q3", Values::in_period}, {"cn-default", "2024", Values::to_date}}));
    Ways ways;
    ways.period = *parse_period(each.period);
    ways.values = each.values;
    int moved = 0;
    for_each_profile_key(
        EachMoved{*built_in_profile(each.profile),
                  [&](Profile const& by, std::string const& key, double number) {
                      INFO(key);
                      ++moved;
                      CHECK(difference(rows_around(number, each.period), by, ways) == "");
                  }});
    CHECK(moved > 30);
}
