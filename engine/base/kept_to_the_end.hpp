#pragma once

#include <deque>
#include <utility>

namespace jixiao {

/// Keeps a value until the process ends, which gives all memory back at once: to take a book and
/// its report apart, text by text, is 4% of a short evaluation. For what a command makes once and
/// needs to its end. Not for use by two threads.
template <class Value>
Value& kept_to_the_end(Value value) {
    static auto& all = *new std::deque<Value>;  // never taken apart, and still reached: no leak
    return all.emplace_back(std::move(value));
}

}  // namespace jixiao
