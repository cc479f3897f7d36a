#include "model/book/identity.hpp"

#include "tests/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace jixiao;

namespace {

using Rows = std::vector<RowIdentity>;
using Partners = std::vector<std::optional<std::size_t>>;

}  // namespace

TEST_CASE("identity: neither order, nor another name, nor another number makes another row",
          "[book]") {
    Rows const before{{"t", "g", "1", "甲"}, {"t", "g", "2", "乙"}};
    auto const [now, partners] = GENERATE(table<Rows, Partners>({
        {{{"t", "g", "1", "甲"}, {"t", "g", "2", "乙"}}, {0, 1}},
        {{{"t", "g", "2", "乙"}, {"t", "g", "1", "甲"}}, {1, 0}},
        {{{"t", "g", "1", "新名"}, {"t", "g", "2", "乙"}}, {0, 1}},
        {{{"t", "g", "7", "甲"}, {"t", "g", "2", "乙"}}, {0, 1}},
        {{{"other", "h", "1", "甲"}}, {0, std::nullopt}},
        {{{"t", "g", "1", "丙"}, {"t", "g", "3", "甲"}}, {1, std::nullopt}},
        {{}, {std::nullopt, std::nullopt}},
    }));
    CHECK(same_rows(before, now) == partners);
}

TEST_CASE("identity: a row has one partner at the most, and itself where nothing changed",
          "[book]") {
    CHECK(rc::check("partners are distinct, and identity is the same in any order", [] {
        auto const word = rc::gen::elementOf(std::vector<std::string>{"a", "b", "c"});
        auto const texts = *rc::gen::container<std::vector<std::string>>(word);
        Rows rows;
        for (std::size_t i = 0; i + 1 < texts.size(); i += 2)
            rows.push_back({"t", texts[i], texts[i + 1], texts[i]});
        auto const partners = same_rows(rows, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(partners[i].has_value());
            RC_ASSERT(rows[*partners[i]].id == rows[i].id);
            RC_ASSERT(std::count(partners.begin(), partners.end(), partners[i]) == 1);
        }
    }));
}
