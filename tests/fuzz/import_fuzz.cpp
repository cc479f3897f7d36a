// A published document: what was written from it is read again, and left alone.

#include "tests/fuzz/door.hpp"
#include "tests/fuzz/import_twice.hpp"

namespace jixiao::tests {

std::string wrong_with(std::string_view bytes) {
    return import_twice(bytes);
}

}  // namespace jixiao::tests
