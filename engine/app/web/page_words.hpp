#pragma once

#include "base/catalog.hpp"

#include <boost/json/object.hpp>

namespace jixiao::web {

/// The texts of the live page and the editor, by the names that their scripts use.
boost::json::object page_words(Catalog const& catalog);

}  // namespace jixiao::web
