using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q7Shortlist : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.Shortlist(data);
}
