namespace CivicPractice;

internal sealed class PageSpec<T>(Criterion<T> criterion, Ordering<T> ordering, int size) : CriterionSpec<T>(criterion, ordering, size);
