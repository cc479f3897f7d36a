#include "rules/status/places.hpp"

#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>

using namespace jixiao;

namespace {

/// Where the ratio lies, by exact numbers alone.
std::size_t place_of(std::vector<Fraction> const& thresholds, Fraction const& ratio) {
    std::size_t below = 0;
    for (auto const& threshold : thresholds) {
        if (threshold == ratio) return 2 * below + 1;
        if (threshold < ratio) ++below;
    }
    return 2 * below;
}

}  // namespace

TEST_CASE("places: a ratio lies where exact numbers say it does, also a hair beside a threshold") {
    auto const profile = *built_in_profile("cn-default");
    for (auto const month : {1, 7, 9, 12}) {
        auto const plan = Fraction::of(month, 12);
        auto const thresholds = thresholds_of(profile, plan);
        Places const places{profile, plan};
        REQUIRE(places.are_exact());
        REQUIRE(places.count() == 2 * thresholds.size() + 1);
        CHECK(std::is_sorted(thresholds.begin(), thresholds.end()));
        CHECK(rc::check([&](std::size_t which, std::uint64_t seed) {
            // Targets of up to ten million millions in ten-thousandths, and the actuals beside.
            auto const target = static_cast<std::int64_t>(seed % 100'000'000'000'000'000U) + 1;
            auto const& threshold = thresholds[which % thresholds.size()];
            if (threshold > Fraction{5}) return;
            auto const on = (threshold * target).rounded(0).coefficient();
            for (std::int64_t actual = on > 2 ? on - 2 : 0; actual <= on + 2; ++actual) {
                auto const ratio = Fraction::of(actual, target);
                RC_ASSERT(places.of(actual, target) == place_of(thresholds, ratio));
                RC_ASSERT(places.of(ratio) == place_of(thresholds, ratio));
            }
        }));
    }
}

TEST_CASE("places: thresholds that doubles cannot keep apart are owned up to") {
    auto profile = *built_in_profile("cn-default");
    profile.cost_reason_below = *Decimal::from_text("0.95000000000001");
    CHECK_FALSE(Places(profile, Fraction{1}).are_exact());
}
