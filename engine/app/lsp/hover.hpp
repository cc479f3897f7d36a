#pragma once

#include "app/lsp/rows.hpp"

namespace jixiao::lsp {

/// How a target is read, and by which policies, or why it cannot be.
std::string shown_target(std::string const& text, View const& view);

/// A verdict with its numbers and every step to it.
std::string shown_verdict(Verdict const& verdict, View const& view);

}  // namespace jixiao::lsp
