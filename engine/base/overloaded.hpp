#pragma once

namespace jixiao {

/// Joins lambdas into one visitor for std::visit.
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace jixiao
