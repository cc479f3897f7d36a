#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao::document {

/// The levels of the rows above, which merged cells leave empty below.
class Carried {
public:
    /// The word of a level, from 0; empty where none stands.
    std::string const& at(std::size_t level) const {
        static std::string const none;
        return level < words_.size() ? words_[level] : none;
    }
    /// A new word; those of deeper levels are gone.
    void set(std::size_t level, std::string word) {
        words_.resize(level + 1);
        words_[level] = std::move(word);
    }
    bool operator==(Carried const&) const = default;

private:
    std::vector<std::string> words_;
};

}  // namespace jixiao::document
