#include "read/workspace/read_profile.hpp"
#include "tests/read/workspace/read_text.hpp"

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("profile: cn-default holds the numbers of its file", "[workspace]") {
    auto const profile = built_in_profile("cn-default");
    REQUIRE(profile);
    CHECK(profile->name == "cn-default");
    auto const number = [](char const* text) { return Decimal::from_text(text).value(); };
    std::vector<Band> const progress_ratio{{Status::red, {}, number("0.6")},
                                           {Status::amber, number("0.6"), number("0.8")},
                                           {Status::green, number("0.8"), {}}};
    CHECK((profile->progress_ratio == progress_ratio));
    CHECK((profile->ahead_from == number("1.2")));
    CHECK((profile->low_target_from == number("1.3")));
    CHECK((profile->cap_early_margin == number("0.2")));
    CHECK((profile->about_low == number("0.95")));
    CHECK((profile->about_high == number("1.05")));
    CHECK((profile->deadline_last_share == number("0.1")));
    CHECK(profile->weeks_per_year == 52);
    CHECK(profile->saving.front() == "降低");
    CHECK(profile->workdays_per_year == 250);
    CHECK_FALSE(profile->name_units.empty());
    CHECK_FALSE(profile->level_units.empty());
}

TEST_CASE("profile: a profile that extends another states only what differs", "[workspace]") {
    std::vector<Diagnostic> diagnostics;
    auto const profile =
        read_profile({"p.yaml", "profile: mine\nextends: cn-default\nabout: {low: 0.9}\n"},
                     built_in_profile, diagnostics);
    CHECK(codes(diagnostics).empty());
    REQUIRE(profile);
    CHECK(profile->name == "mine");
    CHECK((profile->about_low == Decimal::from_text("0.9").value()));
    CHECK((profile->about_high == built_in_profile("cn-default")->about_high));
}

TEST_CASE("profile: a profile with an error is not used", "[workspace]") {
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(read_profile({"p.yaml", "profile: mine\n"}, built_in_profile, diagnostics));
    CHECK(has_errors(diagnostics));
}

TEST_CASE("profile: an unknown name gives nothing", "[workspace]") {
    CHECK_FALSE(built_in_profile("no-such"));
    CHECK_FALSE(built_in_profile(""));
}
