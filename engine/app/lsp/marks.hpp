#pragma once

#include "app/lsp/rows.hpp"

namespace jixiao::lsp {

/// "● 67.8%": the shape of a verdict with its achievement rate, else with what it is.
std::string mark_of(Verdict const& verdict, View const& view);

/// "● 189  ▲ 27  ■ 10  ○ 25".
std::string counts_of(RollUp const& counts);

}  // namespace jixiao::lsp
