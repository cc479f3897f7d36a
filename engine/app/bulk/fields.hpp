#pragma once

#include "base/catalog.hpp"
#include "rules/status/evaluate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Texts of one value of a verdict; keeps its memory from verdict to verdict.
class Texts {
public:
    void clear() { used_ = 0; }
    void add(std::string_view text) {
        if (used_ == texts_.size()) texts_.emplace_back();
        texts_[used_++] = text;
    }
    std::size_t size() const { return used_; }
    std::string const& operator[](std::size_t index) const { return texts_[index]; }

private:
    std::vector<std::string> texts_;
    std::size_t used_ = 0;
};

/// A value that a verdict can be written with.
struct Field {
    enum class Kind { text, number, list };
    std::string_view name;  // as in `evaluate --format json`, where that has it
    Kind kind = Kind::text;
    Detail detail = Detail::status;  // that a verdict must have
    char separator = ' ';            // of a list in one cell
    void (*collect)(Verdict const&, Catalog const&, Texts&) = nullptr;
};

/// Every field, in the order of `all`.
std::vector<Field> const& all_fields();

/// The field of that name; nullptr when there is none.
Field const* find_field(std::string_view name);

/// The fields that are written when none are named.
std::vector<Field> default_fields();

}  // namespace jixiao::bulk
