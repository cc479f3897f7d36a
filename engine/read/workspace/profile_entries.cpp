#include "read/workspace/profile_entries.hpp"

#include "model/book/vocabulary.hpp"
#include "read/workspace/profile_keys.hpp"

namespace jixiao {
namespace {

template <class Items, class Shown>
std::string joined(Items const& items, char const* between, Shown const& shown) {
    std::string text;
    for (auto const& item : items) text += (text.empty() ? "" : between) + shown(item);
    return text;
}

std::string text_of(std::vector<Band> const& bands) {
    std::string text;
    for (auto const& band : bands)
        text += (band.from ? " < " + band.from->text() + " ≤ " : "") +
                word_in(status_words, band.status);
    return text;
}

std::string text_of(StatusBands const& rule) {
    return rule.bands.empty() ? "none" : text_of(rule.bands);
}

std::string text_of(std::optional<Status> const& status) {
    return status ? word_in(status_words, *status) : "none";
}

std::string text_of(std::optional<int> const& count) {
    return count ? std::to_string(*count) : "none";
}

std::string text_of(OutlookStatus const& outlook) {
    if (!outlook.certain) return "none";
    return "certain " + text_of(outlook.certain) + ", possible " + text_of(outlook.possible) +
           ", impossible " + text_of(outlook.impossible);
}

std::string text_of(Decimal const& number) {
    return number.text();
}
std::string text_of(int count) {
    return std::to_string(count);
}
std::string text_of(bool flag) {
    return flag ? "true" : "false";
}
std::string text_of(Status status) {
    return word_in(status_words, status);
}
std::string text_of(OverCap formula) {
    return formula == OverCap::ratio ? "ratio" : "linear";
}

std::string text_of(std::vector<std::string> const& words) {
    return joined(words, ", ", [](std::string const& word) { return word; });
}

std::string text_of(std::vector<std::pair<std::string, std::string>> const& pairs) {
    return joined(pairs, ", ", [](auto const& pair) { return pair.first + ": " + pair.second; });
}

std::string text_of(std::vector<Milestone> const& milestones) {
    return joined(milestones, ", ", [](Milestone const& milestone) {
        return std::to_string(milestone.month) + ": " + milestone.rate.text();
    });
}

std::string text_of(std::vector<JointStatus> const& joint) {
    return joined(joint, "; ", [](JointStatus const& line) {
        std::string text;
        if (line.budget)
            text += std::string{"budget "} + word_in(status_words, *line.budget) + ", ";
        if (line.goals) text += std::string{"goals "} + word_in(status_words, *line.goals) + ", ";
        if (!text.empty()) text.resize(text.size() - 2);
        return text + (text.empty() ? "→ " : " → ") + word_in(status_words, line.status);
    });
}

std::string text_of(std::vector<WeightFrame> const& frames) {
    return joined(frames, "; ", [](WeightFrame const& frame) {
        return joined(frame, ", ",
                      [](auto const& level) { return level.first + " " + level.second.text(); });
    });
}

}  // namespace

std::vector<ProfileEntry> profile_entries(Profile const& profile) {
    std::vector<ProfileEntry> entries;
    for_each_profile_key([&](char const* section, char const* key, auto member) {
        entries.push_back({std::string{section} + "." + key, text_of(profile.*member)});
    });
    return entries;
}

}  // namespace jixiao
