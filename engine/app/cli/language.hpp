#pragma once

#include "app/cli/environment.hpp"
#include "base/catalog.hpp"

#include <optional>
#include <span>
#include <string>

namespace jixiao {

// One rule for findings, refusals, progress and help: --lang, else what jixiao.yaml of the
// workspace states, else the locale of the environment, else Chinese.

/// What jixiao.yaml in `folder` states; nothing where it states none or cannot be read.
std::optional<Language> language_of_workspace(std::string const& folder);

/// That of the locale, else Chinese: for a workspace that states none.
Language language_of_locale(Environment const& environment);

/// The language of a run by its words alone, for what is said before they are checked.
Language early_language(std::span<std::string const> arguments, Environment const& environment);

}  // namespace jixiao
