#include "read/workspace/profile_entries.hpp"
#include "read/workspace/read_profile.hpp"
#include "tests/golden.hpp"

#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

constexpr std::string_view begin_mark = "<!-- lists -->\n";
constexpr std::string_view end_mark = "<!-- /lists -->\n";

/// One list an item, its words parted by spaces as in the file.
std::string printed_lists(Profile const& profile) {
    std::string lists;
    for (auto const& [key, value] : profile_entries(profile)) {
        if (!key.starts_with("names.")) continue;
        auto words = value;
        for (std::size_t at = 0; (at = words.find(", ", at)) != std::string::npos;)
            words.erase(at, 1);
        lists += "- `" + key.substr(std::string{"names."}.size()) + "`: " + words + "\n";
    }
    return lists;
}

}  // namespace

TEST_CASE("profile: the pages of the rules print the word lists as they are", "[workspace]") {
    auto const* const page = GENERATE("docs/status-rules.md", "docs/zh/status-rules.md");
    auto const file = std::filesystem::path{JIXIAO_SOURCE_DIR} / page;
    auto const text = read_whole(file);
    auto const begin = text.find(begin_mark);
    auto const end = text.find(end_mark);
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    check_golden(file, text.substr(0, begin) + std::string{begin_mark} +
                           printed_lists(*built_in_profile("cn-default")) + text.substr(end));
}

TEST_CASE("profile: no word stands in two lists that contradict each other", "[workspace]") {
    auto const profile = *built_in_profile("cn-default");
    auto const lists = {&profile.lower_better, &profile.higher_better, &profile.fulfilled,
                        &profile.saving, &profile.either_way};
    std::vector<std::string> seen;
    for (auto const* list : lists)
        for (auto const& item : *list) {
            std::istringstream words{item};
            for (std::string word; words >> word;) {
                CAPTURE(word);
                CHECK(std::find(seen.begin(), seen.end(), word) == seen.end());
                seen.push_back(word);
            }
        }
}
