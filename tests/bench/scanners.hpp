#pragma once

#include "model/target/target.hpp"

#include <memory>
#include <string_view>

namespace jixiao::bench {

// What the grammar is measured against. Each reads the shapes that nine in ten real targets have
// (sign, figures, 万 or 亿, unit, /per, 以上; 平均, 每年, 3年共 and 降低 before it) into the same
// Target, and takes everything else for words. None checks a unit, folds a text or places an error.

/// std::from_chars and comparisons of bytes.
Target scan_by_hand(std::string_view text);

/// One regular expression with eleven captures, compiled once.
class Re2Scanner {
public:
    Re2Scanner();
    ~Re2Scanner();
    Target scan(std::string_view text) const;

private:
    struct Pattern;
    std::unique_ptr<Pattern const> pattern_;
};

/// The same expression for std::regex.
class StdScanner {
public:
    StdScanner();
    ~StdScanner();
    Target scan(std::string_view text) const;

private:
    struct Pattern;
    std::unique_ptr<Pattern const> pattern_;
};

}  // namespace jixiao::bench
