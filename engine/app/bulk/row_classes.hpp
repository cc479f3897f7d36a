#pragma once

#include "app/bulk/interned.hpp"
#include "model/book/profile.hpp"
#include "read/records/record.hpp"
#include "rules/status/row_words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// The steps of a path as its form writes it: "产出指标/数量指标", or the inside of a list of JSON.
std::vector<std::string> path_steps(std::string_view path, Form form);

/// What names and paths say, as small numbers: two of one class are read alike, whatever else they
/// hold, where the unit of the row is stated.
class RowClasses {
public:
    /// The profile must live as long as this.
    RowClasses(Profile const& profile, NameWords names) : profile_{profile}, names_{names} {}

    static constexpr std::uint16_t odd = 0;  // of what has to be looked at for itself

    std::uint16_t of_name(std::string_view name);
    std::uint16_t of_path(std::string_view path, Form form);

private:
    std::uint16_t class_of(RowWords const& words);
    std::uint16_t make_name(std::string_view name);
    std::uint16_t make_path(std::string_view path, Form form);

    Profile const& profile_;
    NameWords names_;
    Indicator indicator_;  // of the name or the path in hand
    Interned<std::uint16_t> known_names_{1 << 15}, known_paths_{1 << 10};
    Interned<std::uint16_t> classes_{1 << 14};  // by the bytes of the words
    std::uint16_t last_class_ = odd;
};

}  // namespace jixiao::bulk
