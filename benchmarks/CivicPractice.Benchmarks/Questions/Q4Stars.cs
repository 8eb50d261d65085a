using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q4Stars : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.Stars;
}
