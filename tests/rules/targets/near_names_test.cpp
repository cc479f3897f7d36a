#include "rules/targets/near_names.hpp"

#include "base/utf8.hpp"
#include "tests/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace jixiao;

namespace {

LintRules rules_for_names() {
    LintRules rules;
    rules.near_name_share = *Decimal::from_text("0.2");
    rules.near_name_most = 3;
    rules.name_guard = "不省市";
    return rules;
}

std::size_t distance(std::string const& a, std::string const& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// What near_names stands for, by looking at every pair.
Pairs by_every_pair(std::vector<std::string> const& names) {
    Pairs pairs;
    for (std::size_t j = 0; j < names.size(); ++j)
        for (std::size_t i = 0; i < j; ++i) {
            auto const longer = std::max(names[i].size(), names[j].size());
            auto const allowed = std::min<std::size_t>(longer / 5, 3);
            if (!names[i].empty() && !names[j].empty() && distance(names[i], names[j]) <= allowed)
                pairs.emplace_back(i, j);
        }
    return pairs;
}

}  // namespace

TEST_CASE("near names: the index finds what looking at every pair finds", "[targets]") {
    rc::check([] {
        // Few letters and related names, so that there is something to find.
        auto const letters = rc::gen::elementOf(std::string{"abc"});
        auto const stem = *rc::gen::container<std::string>(letters);
        std::vector<std::string> names;
        auto const count = *rc::gen::inRange(0, 12);
        for (auto i = 0; i < count; ++i) {
            auto name =
                *rc::gen::inRange(0, 2) == 0 ? *rc::gen::container<std::string>(letters) : stem;
            auto const edits = *rc::gen::inRange(0, 4);
            for (auto e = 0; e < edits; ++e) {
                auto const at = static_cast<std::size_t>(
                    *rc::gen::inRange<int>(0, static_cast<int>(name.size()) + 1));
                if (*rc::gen::inRange(0, 2) == 0 || at == name.size())
                    name.insert(at, 1, *letters);
                else
                    name.erase(at, 1);
            }
            if (name.size() <= 100) names.push_back(name);
        }
        RC_ASSERT(near_names(names, rules_for_names()) == by_every_pair(names));
    });
}

TEST_CASE("near names: guarded characters and digits make names different", "[targets]") {
    auto const [a, b, expected] = GENERATE(table<std::string, std::string, bool>({
        {"新增专精特新企业数量", "新增专精特新的企业数量", true},
        {"新增省级专精特新企业", "新增市级专精特新企业", false},
        {"符合规范要求的企业数", "不符合规范要求的企业数", false},
        {"建设5G基站的数量合计", "建设4G基站的数量合计", false},
        {"相同的名称", "相同的名称", true},
        {"短名", "短各", false},
    }));
    CAPTURE(a, b);
    CHECK(near_names({a, b}, rules_for_names()).empty() != expected);
}

TEST_CASE("near names: what too many names share tells none of them apart", "[targets]") {
    auto const names_of_one_pattern = [](int count) {
        std::vector<std::string> names;
        for (auto i = 0; i < count; ++i) {
            std::string name = "开展某项重点工作的企业";
            append_utf8(name, static_cast<char32_t>(0x4E00 + i));
            names.push_back(name);
        }
        return names;
    };
    CHECK(near_names(names_of_one_pattern(10), rules_for_names()).size() == 45);
    CHECK(near_names(names_of_one_pattern(10'000), rules_for_names()).empty());
}
