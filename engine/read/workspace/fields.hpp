#pragma once

#include "read/workspace/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace jixiao {

/// The known key that another one was probably meant to be, or nothing.
std::optional<std::string> meant_key(std::string_view key, std::vector<std::string> const& known);

/// The entries of a map by their keys. Keys that are not among `known` are reported at once, with
/// what was probably meant; `others` are left to the caller.
class Fields {
public:
    Fields(Reading& reading, Node const& map, std::vector<std::string> const& known,
           std::unordered_set<std::string_view> const& others = {});

    /// The value of a key; nullptr when the key is not there or has no value.
    Node const* find(std::string_view key) const;
    /// The same; reports when there is none.
    Node const* require(std::string_view key) const;

    /// The text of a key, as it lies with the map; empty when there is none.
    std::string_view text(std::string_view key) const;
    std::string_view required_text(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;

private:
    Entry const* entry(std::string_view key) const;
    void report_unknown(Entry const& entry, std::vector<std::string> const& known);

    Reading& reading_;
    Node const& map_;
    bool is_in_order_ = true;  // the keys are in the order of the known ones, none of them twice
    mutable std::size_t next_ = 0;  // the entry that is probably asked for next
    std::uint64_t heads_ = 0;       // a bit for the first byte of each key: most keys are not there
    std::vector<std::string> misspelt_;  // known keys that unknown ones were probably meant to be
};

}  // namespace jixiao
