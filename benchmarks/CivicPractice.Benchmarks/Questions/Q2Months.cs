using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q2Months : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.Months;
}
