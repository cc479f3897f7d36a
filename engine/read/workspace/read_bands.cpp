#include "read/workspace/read_bands.hpp"

#include "model/book/vocabulary.hpp"
#include "read/workspace/fields.hpp"

namespace jixiao {
namespace {

/// What a band may give: the absence of a rating is none of them.
Vocabulary<Status> const rated_words{status_words.begin(), status_words.begin() + 3};

std::optional<Band> read_band(Reading& reading, Node const& node) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"status", "from", "below"}};
    auto const number = [&](char const* key) {
        auto const* const value = fields.find(key);
        return value == nullptr ? std::nullopt : read_number(reading, *value);
    };
    auto const* const word = fields.require("status");
    auto const status = word == nullptr ? std::nullopt : read_status(reading, *word);
    if (!status) return std::nullopt;
    return Band{*status, number("from"), number("below")};
}

/// A band as a reader writes it: "amber [0.60, 0.80)".
Message shown(Band const& band) {
    auto const end = [](std::optional<Decimal> const& bound) {
        return bound ? bound->text() : std::string{"…"};
    };
    return literal(word_in(status_words, band.status) + " [" + end(band.from) + ", " +
                   end(band.below) + ")");
}

/// Checks that `next` begins where `band` ends.
void check_border(Reading& reading, Band const& band, Band const& next, Node const& place) {
    if (!band.below || !next.from)
        return reading.error(
            "profile-overlap", reading.place(place),
            say("the bands {0} and {1} overlap", shown(band), shown(next)),
            say("only the first band has no `from`, only the last has no `below`"));
    if (*band.below < *next.from)
        return reading.error(
            "profile-gap", reading.place(place),
            say("there is a gap between the bands {0} and {1}", shown(band), shown(next)),
            say("start the second at {0}", band.below->text()));
    if (*band.below > *next.from)
        reading.error("profile-overlap", reading.place(place),
                      say("the bands {0} and {1} overlap", shown(band), shown(next)),
                      say("start the second at {0}", band.below->text()));
}

}  // namespace

std::optional<Status> read_status(Reading& reading, Node const& node) {
    return read_word(reading, node, rated_words);
}

std::vector<Band> read_bands(Reading& reading, Node const& list) {
    if (!expect_list(reading, list)) return {};
    std::vector<Band> bands;
    for (auto const& item : list.items) {
        auto const band = read_band(reading, item);
        if (!band) return {};
        if (band->from && band->below && !(*band->from < *band->below))
            reading.error("profile-band", reading.place(item),
                          say("the band {0} is empty", shown(*band)),
                          say("`from` must be less than `below`"));
        else if (!bands.empty())
            check_border(reading, bands.back(), *band, item);
        bands.push_back(*band);
    }
    if (bands.empty())
        reading.error("profile-band", reading.place(list), say("there are no bands here"));
    else if (bands.front().from || bands.back().below)
        reading.error("profile-gap", reading.place(list),
                      say("the bands do not cover every ratio: {0} to {1}", shown(bands.front()),
                          shown(bands.back())),
                      say("give the first no `from` and the last no `below`"));
    return bands;
}

}  // namespace jixiao
