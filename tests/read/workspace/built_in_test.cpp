#include "base/embedded.hpp"
#include "base/packed.hpp"
#include "read/workspace/packed_profile.hpp"
#include "read/workspace/read_profile.hpp"
#include "read/workspace/read_units.hpp"
#include "tests/read/workspace/read_text.hpp"

using namespace jixiao;

namespace {

std::vector<std::string> names_of_profiles() {
    constexpr std::string_view folder = "profiles/", ending = ".yaml";
    std::vector<std::string> names;
    for (auto const file : embedded_names())
        if (file.starts_with(folder) && file.ends_with(ending))
            names.emplace_back(
                file.substr(folder.size(), file.size() - folder.size() - ending.size()));
    return names;
}

std::string packed(Units const& units) {
    auto rows = units.rows();
    Packer packer;
    packer(rows);
    return packer.bytes();
}

}  // namespace

TEST_CASE("built in: the tables of profiles are what their files say", "[workspace]") {
    auto const names = names_of_profiles();
    CHECK(names.size() >= 8);
    for (auto const& name : names) {
        CAPTURE(name);
        auto const built_in = built_in_profile(name), read = profile_of_config(name);
        REQUIRE(built_in);
        REQUIRE(read);
        CHECK((*built_in == *read));
    }
}

TEST_CASE("built in: the table of units is what its file says", "[workspace]") {
    auto const built_in = built_in_units(), read = units_of_config();
    CHECK(built_in.spellings() == read.spellings());
    CHECK(packed(built_in) == packed(read));
    for (auto const& spelling : read.spellings()) {
        CAPTURE(spelling);
        auto const text = spelling + "，以上";
        REQUIRE(built_in.find(spelling) != nullptr);
        CHECK((built_in.find(spelling)->scale == read.find(spelling)->scale));
        CHECK(built_in.longest_prefix(text)->bytes == read.longest_prefix(text)->bytes);
    }
}

TEST_CASE("built in: units of a workspace are added to the table as to the file", "[workspace]") {
    std::vector<Diagnostic> diagnostics;
    auto built_in = built_in_units(), read = units_of_config();
    for (auto* units : {&built_in, &read})
        read_units({"u.yaml", "counter: {words: 蹲 项}\nmoney: {蒲式: 8.5}\n"}, *units,
                   diagnostics);
    CHECK(diagnostics.empty());
    CHECK(packed(built_in) == packed(read));
    CHECK(packed(built_in) != packed(units_of_config()));
}

TEST_CASE("packed: values come back as they were", "[workspace]") {
    for (auto const number :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{63}, std::int64_t{64},
          std::int64_t{-64}, std::int64_t{-65}, std::int64_t{1} << 40, INT64_MAX, INT64_MIN}) {
        CAPTURE(number);
        Packer packer;
        auto before = std::pair{number, std::optional<std::int64_t>{number}};
        packer(before);
        auto after = std::pair{std::int64_t{7}, std::optional<std::int64_t>{}};
        Unpacker{packer.bytes()}(after);
        CHECK((after == before));
    }
    std::vector<std::string> texts{"", "查处", std::string(300, 'x')};
    Packer packer;
    packer(texts);
    PackedTexts same{packer.bytes()}, other{packer.bytes()};
    same(texts);
    CHECK(same.are_same());
    texts.back().back() = 'y';
    other(texts);
    CHECK_FALSE(other.are_same());
}
